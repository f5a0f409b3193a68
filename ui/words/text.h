#pragma once

#include <QString>

#include <string>
#include <string_view>

/// Where bytes of the engine become text of the window.
namespace fetchscope::ui {

/// UTF-8 where it is valid, else each byte as the character of its value, as browsers show header values.
QString toText(std::string_view bytes);
std::string toBytes(const QString& text);

/// Virtual time for people: `0 ms`, `250 ms`, `1.50 s`, `10 min`, `10 min +40 ms`, `2 h 5 min`.
QString describeTime(double seconds);
/// A count of seconds that is left, rounded up to whole seconds: `9 min 59 s`.
QString describeTimeLeft(double seconds);

} // namespace fetchscope::ui
