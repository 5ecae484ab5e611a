#pragma once
// Delegates of every list. They paint from the semantic roles of cell_roles.h and know no domain.

#include <QStyledItemDelegate>

namespace minqing::ui {

struct Palette;

/// One line of text, elided; tone, emphasis, second line and check box from the roles. The tooltip tells the whole of a text
/// that is cut, before what the model has to say.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

  protected:
    /// Paints what stands in the cell; `rect` is the cell without its padding.
    virtual void paintContents(QPainter* painter, const QRect& rect, const QModelIndex& index, const Palette& palette) const;
    /// The width that contents would need; decides about the tooltip.
    [[nodiscard]] virtual int contentsWidth(const QModelIndex& index) const;
    /// What stands in the cell, in words.
    [[nodiscard]] virtual QString wholeText(const QModelIndex& index) const;
    [[nodiscard]] static QRect contentsRect(const QStyleOptionViewItem& option, const QModelIndex& index);
};

/// The light's shape and word: LightRole and the display text.
class LightDelegate final : public CellDelegate {
    Q_OBJECT
  public:
    using CellDelegate::CellDelegate;

  protected:
    void paintContents(QPainter* painter, const QRect& rect, const QModelIndex& index, const Palette& palette) const override;
    [[nodiscard]] int contentsWidth(const QModelIndex& index) const override;
    [[nodiscard]] QString wholeText(const QModelIndex& index) const override;
};

/// A state as a soft pill in the colour of its tone; a Normal tone is plain text.
class StatusDelegate final : public CellDelegate {
    Q_OBJECT
  public:
    using CellDelegate::CellDelegate;

  protected:
    void paintContents(QPainter* painter, const QRect& rect, const QModelIndex& index, const Palette& palette) const override;
    [[nodiscard]] int contentsWidth(const QModelIndex& index) const override;
};

}  // namespace minqing::ui
