#pragma once
#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace minqing::ui {

class Banner;
class TextLabel;

/// Builds a form of one column: label above, required mark, hint, error below the field, summary of errors on top. The
/// page keeps the editors; the form only frames them.
class FormColumn : public QWidget {
    Q_OBJECT
  public:
    explicit FormColumn(QWidget* parent = nullptr);
    /// Adds a field; takes ownership of `editor`, names it `label` for assistive tools and, when it has no object name,
    /// calls it `<form's name>.<id>`.
    void addField(const QString& id, const QString& label, QWidget* editor, bool required = false, const QString& hint = {});
    void addSection(const QString& title);
    /// Any widget across the column (a row of buttons, a rule).
    void addWide(QWidget* widget);
    /// An empty text clears. Unknown ids are added to the summary only.
    void setError(const QString& id, const QString& text);
    /// Something to know that does not stand in the way; an empty text clears. Unknown ids are left out.
    void setWarning(const QString& id, const QString& text);
    [[nodiscard]] QString warning(const QString& id) const;
    void clearErrors();
    /// Shows the summary of all errors on top, each a link to its field, and focuses the first. Gives true when there
    /// were none.
    bool showSummary();
    void focusField(const QString& id);
    void setFieldVisible(const QString& id, bool visible);
    void setRequired(const QString& id, bool required);
    [[nodiscard]] QWidget* editor(const QString& id) const;
    [[nodiscard]] QString error(const QString& id) const { return errors_.value(id); }

  private:
    struct Field {
        QString label;
        TextLabel* caption = nullptr;
        QWidget* editor = nullptr;
        TextLabel* error = nullptr;
        TextLabel* warning = nullptr;
        QWidget* frame = nullptr;
        bool required = false;
    };
    void captionText(const Field& field);
    void followSummary(int index);
    void tellSummary();
    void showInView(QWidget* frame, bool withSummary);
    void focusField(const QString& id, bool withSummary);
    QStringList erroneous() const;
    QHash<QString, Field> fields_;
    QStringList order_;
    QHash<QString, QString> errors_;
    Banner* summary_;
    QVBoxLayout* column_;
};

}  // namespace minqing::ui
