#pragma once

class QTableView;

namespace fetchscope::ui {

/// Makes a table look and behave like the others of the inspector: whole rows, no grid, Ctrl+C copies the rows.
void setUpTable(QTableView& table);

} // namespace fetchscope::ui
