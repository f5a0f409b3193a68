#include "ui/scenario/edit_session.h"

#include "ui/editor/scenario_draft.h"
#include "ui/scenario/document.h"

namespace fetchscope::ui {

EditSession::EditSession(Document& document, ScenarioDraft& draft, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_draft(draft)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(debounce);
    connect(&m_timer, &QTimer::timeout, this, [this] { m_document.edit(m_draft.text()); });
    connect(&draft, &ScenarioDraft::textChanged, this, [this] {
        if (m_isOpening)
            return;
        m_timer.start();
        emit draftChanged();
    });
    connect(&document, &Document::opened, this, [this] {
        m_timer.stop();
        m_isOpening = true;
        m_draft.reset(m_document.text());
        m_isOpening = false;
        // What came neither from a file nor from the library is nowhere yet.
        if (m_document.path().isEmpty() && m_document.id().isEmpty())
            m_draft.markUnsaved();
    });
    connect(&document, &Document::edited, this, [this] { m_draft.setError(m_document.editError()); });
}

void EditSession::flush()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    m_document.edit(m_draft.text());
}

} // namespace fetchscope::ui
