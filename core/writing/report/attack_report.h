#pragma once

#include "core/engine/base/message.h"
#include "core/telling/attack/attack.h"
#include "core/writing/report/text_report.h"

#include <string>

/// What pages that nobody asked could do, written down.
namespace fetchscope {

std::string writeAttackText(
    const AttackReport& report, const TextReportOptions& look, const std::vector<Message>& notes);
std::string writeAttackMarkdown(const AttackReport& report, const std::vector<Message>& notes);
std::string writeAttackJson(const AttackReport& report, const std::vector<Message>& notes);

} // namespace fetchscope
