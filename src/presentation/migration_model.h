#pragma once
// Running cases to the version in force: what becomes what, with proposals; a preview; doing; undoing. GUI thread.

#include "presentation/column.h"
#include "presentation/session_model.h"

namespace minqing::presentation {

/// One question of the map, and its answer.
struct MapRow {
    enum class What { State, Field, Clock, Value } what = What::State;
    QString id, name;
    QString note;                                      ///< "12 件", "必填"
    std::vector<std::pair<QString, QString>> choices;  ///< (value, text); empty: any text
    std::optional<QString> answer;                     ///< nullopt: not decided; cases that need it are refused
};

class MigrationModel final : public QObject {
    Q_OBJECT
  public:
    explicit MigrationModel(SessionModel& session, QObject* parent = nullptr);
    /// Kinds of cases with more than one version: (id, name).
    [[nodiscard]] std::vector<std::pair<QString, QString>> types() const;
    /// Older versions of the kind, the newest first.
    [[nodiscard]] std::vector<int> versions(const QString& type) const;
    /// Begins anew: the map is proposed from what both versions have in common.
    void setMove(const QString& type, int from);
    [[nodiscard]] const QString& type() const { return m_type; }
    [[nodiscard]] int from() const { return m_from; }
    [[nodiscard]] int to() const;
    [[nodiscard]] const std::vector<MapRow>& rows() const { return m_rows; }
    /// Another answer: the preview no longer holds.
    void answer(size_t row, const std::optional<QString>& value);
    /// What would happen to each case; changes nothing.
    void preview();
    void perform(const QString& comment);
    /// Takes the move back, as long as nobody went on.
    void undo();
    /// Every case stays as it was.
    void stop();

    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isDone() const { return m_done; }
    [[nodiscard]] const std::optional<MigrationReport>& report() const { return m_report; }
    [[nodiscard]] int movable() const;  ///< cases of the report that can be or were moved
    [[nodiscard]] QString summary() const;

  signals:
    void mapChanged();
    void changed();
    void progressed(qint64 done, qint64 total);
    void failed(const minqing::Error& error);

  private:
    void countUses();
    void propose();
    [[nodiscard]] MigrateCases request(const QString& comment) const;
    [[nodiscard]] MigrationWatch watch();
    void take(Expected<MigrationReport> report, bool done);
    void setBusy(bool busy);
    SessionModel& m_session;
    QString m_type, m_said;
    int m_from = 0;
    std::vector<MapRow> m_rows;
    std::vector<storage::VersionUse> m_uses;
    std::optional<MigrationReport> m_report;
    bool m_busy = false, m_done = false;
    std::stop_source m_stop;
    LatestJob m_job, m_usesJob;
};

/// The rows of a preview or a result. The model must outlive the columns.
[[nodiscard]] std::vector<Column<MigratedCase>> migrationColumns(const MigrationModel& model, const SessionModel& session);

}  // namespace minqing::presentation
