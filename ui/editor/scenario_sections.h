#pragma once

#include "ui/editor/entry_section.h"
#include "ui/editor/field.h"

#include <vector>

/// Which fields the parts of a scenario have.
namespace fetchscope::ui {

std::vector<FieldSpec> pageFields();
std::vector<FieldSpec> titleFields();
/// Notes, profile, and the user's own settings.
std::vector<FieldSpec> settingsFields();
EntrySection::Kind actionsSection();
EntrySection::Kind serverSection();
EntrySection::Kind cookiesSection();

/// Gives an action that got another initiator the options that this one has, as far as the old ones mean the same.
void adaptToInitiator(Json& action);

} // namespace fetchscope::ui
