// Models hand out numbers, delegates read them: both enums must say the same.

#include "presentation/cell_roles.h"
#include "ui/widgets/cell_roles.h"
#include "ui/widgets/light.h"
#include "ui/widgets/theme.h"

namespace minqing::ui {

static_assert(int(RawValueRole) == int(presentation::RawValueRole));
static_assert(int(LightRole) == int(presentation::LightRole));
static_assert(int(ToneRole) == int(presentation::ToneRole));
static_assert(int(EmphasisRole) == int(presentation::EmphasisRole));
static_assert(int(IdRole) == int(presentation::IdRole));
static_assert(int(SecondLineRole) == int(presentation::SecondLineRole));
static_assert(int(ColumnKeyRole) == int(presentation::ColumnKeyRole));
static_assert(int(SortableRole) == int(presentation::SortableRole));
static_assert(int(LoadingRole) == int(presentation::LoadingRole));
static_assert(int(LightKind::Green) == int(presentation::CellLight::Green));
static_assert(int(LightKind::Amber) == int(presentation::CellLight::Amber));
static_assert(int(LightKind::Red) == int(presentation::CellLight::Red));
static_assert(int(LightKind::Grey) == int(presentation::CellLight::Grey));
static_assert(int(LightKind::Hollow) == int(presentation::CellLight::Hollow));
static_assert(int(Tone::Muted) == int(presentation::CellTone::Muted));
static_assert(int(Tone::Accent) == int(presentation::CellTone::Accent));
static_assert(int(Tone::Warning) == int(presentation::CellTone::Warning));
static_assert(int(Tone::Info) == int(presentation::CellTone::Info));

}  // namespace minqing::ui
