#pragma once

#include "core/engine/base/message.h"
#include "core/telling/matrix/access_matrix.h"

#include <string>

/// Who may ask a server what, written down.
namespace fetchscope {

struct MatrixTextLook
{
    bool hasColor = false;
    Phrasebook phrases = nullptr;
};

/// A table a browser and set of headers: a line an origin, a column a method and credentials mode. The reasons stand
/// below, by number.
std::string writeMatrixText(const AccessMatrix& matrix, const MatrixTextLook& look = {});
/// A line a combination, under a line of names that are the same in every language.
std::string writeMatrixCsv(const AccessMatrix& matrix);
std::string writeMatrixJson(const AccessMatrix& matrix);

} // namespace fetchscope
