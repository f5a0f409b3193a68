#include "ui/reference/reference_window.h"

#include "core/telling/reference/messages.h"
#include "ui/reference/reference_model.h"
#include "ui/reference/reference_text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/html_text.h"
#include "ui/words/engine_words.h"
#include "ui/words/text.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QHeaderView>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>

#include <algorithm>

namespace fetchscope::ui {

namespace {

constexpr QKeyCombination backKeys = Qt::ALT | Qt::Key_Left;
constexpr QKeyCombination forwardKeys = Qt::ALT | Qt::Key_Right;

QToolButton* makeButton(const QString& iconName, const QString& text, const QKeySequence& keys)
{
    auto* button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setAccessibleName(text);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText)));
    return button;
}

} // namespace

ReferenceWindow::ReferenceWindow(QWidget* parent)
    : QDialog(parent)
    , m_model(new ReferenceModel(this))
    , m_search(new QLineEdit)
    , m_list(new QTreeView)
    , m_text(new QTextBrowser)
    , m_back(makeButton(QStringLiteral("previous"), tr("Back"), backKeys))
    , m_forward(makeButton(QStringLiteral("next"), tr("Forward"), forwardKeys))
{
    setObjectName(QStringLiteral("reference"));
    setWindowTitle(messageText(say<messages::ReferenceTitle>()));
    const QString searchText = messageText(say<messages::ReferenceSearchLabel>());
    m_search->setObjectName(QStringLiteral("referenceSearch"));
    m_search->setPlaceholderText(searchText);
    m_search->setAccessibleName(searchText);
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("referenceList"));
    m_list->setAccessibleName(tr("Entries"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderHidden(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(ReferenceModel::NameColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(ReferenceModel::KindColumn, QHeaderView::ResizeToContents);
    m_text->setObjectName(QStringLiteral("referenceText"));
    m_text->setAccessibleName(tr("Entry"));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(16);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 8, 8, 8);
    head->setSpacing(4);
    head->addWidget(m_back);
    head->addWidget(m_forward);
    head->addWidget(m_search, 1);
    auto* halves = new QSplitter;
    halves->addWidget(m_list);
    halves->addWidget(m_text);
    halves->setChildrenCollapsible(false);
    halves->setSizes({400, 560});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(halves, 1);
    resize(960, 600);

    connect(m_back, &QToolButton::clicked, this, [this] { go(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { go(1); });
    connect(m_search, &QLineEdit::textChanged, this, &ReferenceWindow::search);
    connect(m_search, &QLineEdit::returnPressed, m_text, [this] { m_text->setFocus(); });
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
            if (const ReferenceEntry* entry = m_isFollowing ? nullptr : m_model->entryAt(current))
                visit(toText(addressOf(*entry)));
        });
    connect(m_list, &QTreeView::activated, m_text, [this] { m_text->setFocus(); });
    connect(m_text, &QTextBrowser::anchorClicked, this, &ReferenceWindow::follow);
    makeKeys();
    visit({});
    // Reading begins in the text, unless somebody wants to search.
    m_text->setFocus();
}

void ReferenceWindow::makeKeys()
{
    connect(new QShortcut(backKeys, this), &QShortcut::activated, this, [this] { go(-1); });
    connect(new QShortcut(forwardKeys, this), &QShortcut::activated, this, [this] { go(1); });
    for (const QKeySequence& keys : {QKeySequence(QKeySequence::Find), QKeySequence(Qt::CTRL | Qt::Key_L),
             QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F1)})
        connect(new QShortcut(keys, this), &QShortcut::activated, this, &ReferenceWindow::focusSearch);
    // From the field into the list.
    auto* down = new QShortcut(Qt::Key_Down, m_search, nullptr, nullptr, Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, [this] {
        m_list->setFocus();
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0, 0));
    });
}

void ReferenceWindow::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ReferenceWindow::search(const QString& text)
{
    m_isFollowing = true;
    m_model->search(text);
    m_isFollowing = false;
    if (text.trimmed().isEmpty())
        showEntry(address());
    else if (m_model->rowCount() == 0)
        m_text->setHtml(emptyHtml(messageText(say<messages::ReferenceNothingFound>(toBytes(text.trimmed())))));
    else
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void ReferenceWindow::follow(const QUrl& link)
{
    if (link.scheme() == QStringLiteral("reference"))
        visit(link.toString());
    else
        QDesktopServices::openUrl(link);
}

void ReferenceWindow::visit(const QString& address)
{
    if (m_place < 0 || this->address() != address) {
        m_visited = m_visited.mid(0, m_place + 1) << address;
        m_place = m_visited.size() - 1;
    }
    showEntry(address);
}

void ReferenceWindow::go(int offset)
{
    m_place = std::clamp<qsizetype>(m_place + offset, 0, m_visited.size() - 1);
    showEntry(address());
}

void ReferenceWindow::showEntry(const QString& address)
{
    const ReferenceEntry* entry = entryAt(toBytes(address));
    m_text->setHtml(entry ? articleHtml(*entry) : startHtml());
    m_back->setEnabled(m_place > 0);
    m_forward->setEnabled(m_place + 1 < m_visited.size());
    const QModelIndex index = entry ? m_model->indexOf(*entry) : QModelIndex();
    m_isFollowing = true;
    m_list->setCurrentIndex(index);
    m_isFollowing = false;
    if (index.isValid())
        m_list->scrollTo(index);
}

} // namespace fetchscope::ui
