#include "core/telling/checks/check.h"

namespace fetchscope {

void CheckTotals::count(const CheckedFile& file)
{
    wrongFiles += file.hasError ? 1 : 0;
    withoutExpectations += file.isWithoutExpectations ? 1 : 0;
    for (const Check& check : file.checks) {
        switch (check.status) {
        case CheckStatus::Passed:
            ++passed;
            break;
        case CheckStatus::Failed:
            ++failed;
            break;
        case CheckStatus::Warned:
            ++warned;
            break;
        case CheckStatus::Skipped:
            ++skipped;
            break;
        case CheckStatus::NotReached:
            ++notReached;
            break;
        }
    }
}

} // namespace fetchscope
