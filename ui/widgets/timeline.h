#pragma once
#include <QString>
#include <QTimer>
#include <QWidget>
#include <vector>

#include "ui/widgets/light.h"

class QVBoxLayout;

namespace minqing::ui {

/// One line of history. All texts are plain; the link is opened by its id.
struct TimelineEntry {
    QString time = {};
    QString text = {};
    QString emphasis = {};  ///< shown in bold after the text
    QString note = {};      ///< muted, at the end
    LightKind light = LightKind::None;
    QString lightWord = {};
    QString linkText = {};
    QString linkId = {};
};

/// Entries under one heading (a cycle: 第 2 轮); an empty heading shows no line.
struct TimelineGroup {
    QString heading = {};
    std::vector<TimelineEntry> entries = {};
};

/// History along a line with a dot per entry; a long one appears in parts. Links work with mouse and Tab/Enter.
class Timeline : public QWidget {
    Q_OBJECT
  public:
    explicit Timeline(QWidget* parent = nullptr);
    /// Replaces everything, in the order given.
    void setGroups(std::vector<TimelineGroup> groups);
    [[nodiscard]] const std::vector<TimelineGroup>& groups() const { return groups_; }

  signals:
    void linkActivated(const QString& id);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void rebuild();
    void addMore();
    void addLine(const TimelineEntry& entry);
    std::vector<TimelineGroup> groups_;
    std::size_t shownGroups_ = 0;   ///< groups that stand there whole
    std::size_t shownEntries_ = 0;  ///< of the next group; its heading stands there when there are any
    QTimer more_;
    QVBoxLayout* layout_;
};

}  // namespace minqing::ui
