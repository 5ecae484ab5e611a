#pragma once
// From the names and codes that people write for towns, villages and grids to the codes of the ledger.

#include <QHash>
#include <QString>

#include "base/error.h"
#include "domain/unit_tree.h"

namespace minqing {

/// A snapshot of the units that grows with those of the file itself. One thread.
class ImportPlaces {
  public:
    explicit ImportPlaces(UnitTree units);

    /// By code, full name or name, within `below` where that is given. `kind`: town, village (also finds communities), grid;
    /// empty: any unit but grids. Codes: no_such_unit, no_such_grid (with what there is instead), ambiguous_unit.
    [[nodiscard]] Expected<QString> resolve(const QString& text, const QString& kind, const QString& below = {});
    /// The only grid of a village; empty when there are none or several.
    [[nodiscard]] QString onlyGrid(const QString& village) const;
    /// A unit of this very file: rows after it may name it.
    void add(const Unit& unit);
    [[nodiscard]] const UnitTree& units() const { return m_units; }

  private:
    [[nodiscard]] bool fits(const Unit& unit, const QString& kind, const QString& below) const;
    [[nodiscard]] Expected<QString> search(const QString& text, const QString& kind, const QString& below) const;
    [[nodiscard]] Unexpected nothingCalled(const QString& text, const QString& kind, const QString& below) const;
    [[nodiscard]] QString gridHint(const QString& text) const;
    void index(const Unit& unit);

    UnitTree m_units;
    QHash<QString, QStringList> m_byName;          ///< normalized name → codes
    QHash<QString, Expected<QString>> m_answered;  ///< the same few names come with every row
};

}  // namespace minqing
