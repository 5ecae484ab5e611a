#pragma once
#include <QElapsedTimer>
#include <QJsonObject>
#include <QTableView>
#include <vector>

namespace minqing::ui {

/// The list of every page. Rows have one fixed height, whole rows are selected, columns are moved and resized by the
/// reader and remembered by *key* (ColumnKeyRole of the header). Built for models of a million rows: it never walks one.
///
/// Keys: Enter activated(), Space previewRequested(), Ctrl+C copies the selected rows as TSV with headers, Ctrl+A all,
/// letters typeAhead().
class LedgerTableView : public QTableView {
    Q_OBJECT
  public:
    explicit LedgerTableView(QWidget* parent = nullptr);

    /// {"columns":[{"key","width","hidden"?}…] in visual order, "sort":{"key","descending"}}. Widths are for 100 %.
    [[nodiscard]] QJsonObject saveLayout() const;
    /// Unknown keys are skipped; columns the layout does not know keep their width and stand at the end.
    void restoreLayout(const QJsonObject& layout);

    /// -1 when the model has no such column.
    [[nodiscard]] int columnOfKey(const QString& key) const;
    [[nodiscard]] QString keyOfColumn(int logicalColumn) const;
    /// Width at 100 %, scaled here; never so narrow that the head is cut.
    void setColumnWidthByKey(const QString& key, int width);
    /// Widths of all columns, given in characters of Latin text, and the one that takes the room that is left.
    template <class Columns>
    void setColumnWidths(const Columns& columns, const QString& stretchKey) {
        for (const auto& one : columns) setColumnWidthByKey(one.key, one.width * characterWidth);
        setStretchColumn(stretchKey);
    }
    /// Of a Latin character at 100 %, in pixels.
    static constexpr int characterWidth = 7;
    /// One column takes the room that is left.
    void setStretchColumn(const QString& key);
    /// Uses the delegate for a column found by key; takes ownership.
    void setDelegateForKey(const QString& key, QAbstractItemDelegate* delegate);

    /// Selected rows × visible columns in visual order, tab separated, tabs and line breaks in cells made blanks.
    [[nodiscard]] QString selectionAsTsv(bool withHeader = true) const;
    void copySelection() const;
    /// Logical numbers of the columns that are shown, in the order in which they stand.
    [[nodiscard]] std::vector<int> shownColumns() const;

    /// Shown over the list while the model has no rows; takes ownership. Null removes.
    void setPlaceholder(QWidget* placeholder);
    [[nodiscard]] int hoveredRow() const { return hoveredRow_; }
    /// It asks for the room of so many rows, and takes more where there is more.
    void setFewestRows(int rows);
    /// A table inside a card has no frame of its own.
    void setFrameless(bool on);
    void setModel(QAbstractItemModel* model) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    void keyboardSearch(const QString& text) override;

  signals:
    void previewRequested(const QModelIndex& index);
    /// What was typed within the platform's type-ahead time; only for models too large to search row by row.
    void typeAhead(const QString& text);
    /// Order, width, visibility or sort of a column was changed by the reader.
    void layoutChanged();

  protected:
    /// What the program selects is selected alone, also while Ctrl of the key that led here is still held.
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                                       const QEvent* event = nullptr) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void applyMetrics();
    void setHoveredRow(int row);
    void updatePlaceholder();
    void showColumnMenu(const QPoint& position);
    void noteLayoutChange();
    void fitStretchColumn();
    void restoreColumn(const QJsonObject& column, int visual);
    [[nodiscard]] int heightOfFewestRows() const;
    int hoveredRow_ = -1;
    int fewestRows_ = 0;  ///< 0: as Qt would have it
    QWidget* placeholder_ = nullptr;
    QString stretchKey_;
    QString typed_;
    QElapsedTimer sinceTyped_;
    bool restoring_ = false;
};

}  // namespace minqing::ui
