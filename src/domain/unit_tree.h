#pragma once
// The organisation: district → towns → villages → grids, and district → departments → sections, as one tree of codes.

#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>
#include <vector>

namespace minqing {

struct Unit {
    QString code;
    QString name;
    QString kind;        ///< district | town | village | community | grid | department | section
    QString parent;      ///< code; empty for the district
    QDate lastDay = {};  ///< on which it was there; invalid: it still is

    [[nodiscard]] bool isThere(QDate day) const { return !lastDay.isValid() || day <= lastDay; }
};

/// A value; const reads are thread-safe. Every walk ends, also where units stand in a circle (an older program took them).
class UnitTree {
  public:
    UnitTree() = default;
    explicit UnitTree(std::vector<Unit> units);

    /// Adds a unit, or replaces the one with its code.
    void put(Unit unit);

    [[nodiscard]] const Unit* find(const QString& code) const;
    /// The name, or the code when it is unknown; empty for an empty code.
    [[nodiscard]] QString name(const QString& code) const;
    /// "文汇街道文汇社区第3网格": names below the district, joined.
    [[nodiscard]] QString fullName(const QString& code) const;
    /// True when `code` is `ancestor` or lies below it.
    [[nodiscard]] bool isWithin(const QString& code, const QString& ancestor) const;
    /// `code` and the units above it up to `ancestor`; empty when it does not lie below that.
    [[nodiscard]] QStringList path(const QString& code, const QString& ancestor) const;
    /// True when the way up from this unit never ends: it stands in a circle, or below one.
    [[nodiscard]] bool isInCircle(const QString& code) const;
    /// `code` and everything below it, parents first.
    [[nodiscard]] QStringList subtree(const QString& code) const;
    /// The ancestor (or the unit itself) of this kind; empty when there is none. "village" also finds a community.
    [[nodiscard]] QString ancestorOfKind(const QString& code, const QString& kind) const;
    /// All units of these kinds in code order, those that are no more among them.
    [[nodiscard]] std::vector<const Unit*> ofKinds(const QStringList& kinds) const;
    [[nodiscard]] const std::vector<Unit>& units() const { return m_units; }
    [[nodiscard]] QString district() const;

  private:
    /// The first unit at which the walk ends, from `code` upwards; nothing when it comes to the top, or round again, before.
    template <typename Ends>
    const Unit* walkUp(const QString& code, const Ends& ends) const;

    std::vector<Unit> m_units;
    QHash<QString, int> m_index;
    QHash<QString, QStringList> m_children;
};

}  // namespace minqing
