#pragma once
// Rows of units, grids, people, households and enterprises into commands.

#include "exchange/import_known.h"
#include "exchange/import_rows.h"
#include "exchange/import_rules.h"
#include "ledger/surroundings.h"

namespace minqing {

/// An entry that stands in the ledger keeps what the row does not say: an empty cell never wipes a value. Codes beside those
/// of RowReader and the rules: missing_required, duplicate_in_file, duplicate_in_ledger.
class RegisterPreparer final : public RowPreparer {
  public:
    RegisterPreparer(ImportKind kind, SurroundingsPtr around, Actor actor, const BoundColumns& columns,
                     std::unique_ptr<KnownEntries> known);
    [[nodiscard]] Expected<void> prepare(const TableRow& row, std::vector<PreparedRow>& to) override;
    [[nodiscard]] Expected<void> finish(std::vector<PreparedRow>& to) override;

  private:
    /// A row half way: what it says, what stands, what it becomes.
    struct Draft {
        PreparedRow out;
        RegisterEntry entry;
        std::optional<RegisterEntry> before;
        RowPlace place;
        QString citizen;
    };
    [[nodiscard]] Expected<Draft> draft(const TableRow& row);
    [[nodiscard]] Expected<void> findBefore(Draft& draft, const QString& code);
    void complain(Draft& draft, const std::vector<Reason>& reasons) const;
    void checkRequired(Draft& draft) const;
    void checkDoubles(Draft& draft);
    void fillFallbacks(RegisterEntry& entry) const;
    void giveCode(Draft& draft);
    void show(Draft& draft);
    [[nodiscard]] UnitTree unitsThatWait() const;
    void tellCircle(Draft& draft, const UnitTree& waiting) const;
    [[nodiscard]] bool waits(const Draft& draft) const;
    [[nodiscard]] Expected<void> settle(Draft draft, std::vector<PreparedRow>& to);

    const ImportKind m_kind;
    const RegisterRules& m_rules;
    const SurroundingsPtr m_around;
    const Actor m_actor;
    const BoundColumns& m_columns;
    std::unique_ptr<KnownEntries> m_known;
    RegisterScribe m_scribe;
    ImportPlaces m_places;
    RowReader m_reader;
    std::vector<FieldDefinition> m_definition;  ///< all fields of the register
    std::vector<TableRow> m_waiting;            ///< units named before the unit above them
    std::size_t m_shown = 0;
};

/// Digest for KnownEntries::load.
[[nodiscard]] KnownEntries::KeyOf keyOfRows(ImportKind kind);

}  // namespace minqing
