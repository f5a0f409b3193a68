#pragma once

#include "core/engine/model/request_values.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

namespace fetchscope {

/// What starts a request. The list, with all that is known of each kind, is initiators.def.
enum class InitiatorKind : std::uint8_t {
#define INITIATOR(enumerator, ...) enumerator,
#include "core/engine/initiators/initiators.def"
#undef INITIATOR
};
template <> struct Names<InitiatorKind>
{
    static constexpr std::array list {
#define INITIATOR(enumerator, spelling, ...) std::string_view(spelling),
#include "core/engine/initiators/initiators.def"
#undef INITIATOR
    };
};
inline constexpr std::size_t initiatorKinds = Names<InitiatorKind>::list.size();

/// The heading that a kind goes under where a person chooses one.
enum class InitiatorGroup : std::uint8_t { Scripts, Elements, Hints, Workers, Navigations, Reports };

/// What an initiator does to make its request, beside what its row says.
enum class StartRule : std::uint8_t {
    FetchMethod,
    /// fetchLater(): the request is sent when the page ends, or after a time.
    FetchLater,
    XmlHttpRequest,
    Beacon,
    EventSource,
    WebSocket,
    WebTransport,
    Ping,
    CspReport,
    /// An element or link of which all is said by the row.
    Element,
    MediaElement,
    TextTrack,
    /// Code that stands in the page itself; it asks for nothing.
    InlineCode,
    /// What a style sheet asks for.
    OfStyleSheet,
    /// What a use element draws out of another document.
    SvgUse,
    Manifest,
    Preload,
    ModulePreload,
    Prefetch,
    Worker,
    ServiceWorker,
    ImportScripts,
    /// The module of a worklet.
    Worklet,
    /// What a module script imports.
    Import,
    /// Of the tab, of a new one, or of the frame that the page is in.
    Navigation,
    Form,
    AddressBar,
    /// A prefetch or prerender by speculation rules.
    Speculation,
    Frame,
    /// An object or embed element.
    Plugin,
};

/// How an initiator comes to its mode and credentials mode.
enum class ModeRule : std::uint8_t {
    /// By the crossorigin attribute: absent is no-cors with credentials.
    PotentialCors,
    /// The same, but absent is same-origin (text tracks).
    PotentialCorsOrSameOrigin,
    /// cors, with credentials for the page's own origin unless an option asks for more.
    Cors,
    /// no-cors with credentials.
    NoCors,
    /// no-cors with credentials for the page's own origin (imported scripts).
    NoCorsSameOriginCredentials,
    /// same-origin with credentials (workers).
    SameOrigin,
    /// websocket with credentials.
    WebSocket,
    /// webtransport without credentials.
    WebTransport,
    /// navigate with credentials, and redirects that the navigation follows itself.
    Navigate,
};

/// Which responses an initiator has a use for.
enum class ResponseUse : std::uint8_t {
    Any,
    /// Status 200, `text/event-stream`.
    EventStream,
    /// Status 101.
    WebSocket,
    /// An ok status.
    WebTransport,
    /// An ok status, whatever the type says.
    ClassicScript,
    /// An ok status and a JavaScript type.
    JavaScript,
    StyleSheet,
    /// The same by an @import rule.
    ImportedStyleSheet,
    /// A document of an XML type.
    SvgDocument,
    JsonModule,
    CssModule,
    /// Audio, video or a text track: an ok status.
    Media,
    /// What an object element can show.
    ObjectElement,
    /// A document that a tab or frame is navigated to.
    Document,
};

/// Who gets to read the response.
enum class ResponseReader : std::uint8_t {
    Script,
    Element,
    Connection,
    /// Whoever asks for the same later.
    Later,
    Browser,
    Nobody,
};

/// Which workers' scripts can start a kind of request.
enum class WorkerScope : std::uint8_t { None, AllButService, Every };

/// What a browser's console keeps to itself.
enum class Silence : std::uint8_t {
    /// That a Content Security Policy blocked the load.
    Csp,
    /// That the load failed in any other way.
    Rest,
};

/// What Chromium's console has of the network stack: `net::…` errors, and statuses from 400.
enum class NetworkLines : std::uint8_t {
    All,
    Errors,
    /// Documents, where the tab itself or a frame in it gets them.
    Statuses,
    /// What the browser process loads and does not tell the page of, and what has lines of its own (WebSockets,
    /// WebTransports).
    None,
};

/// What the page sees where a load fails.
enum class SightOfFailure : std::uint8_t {
    /// An error event that nobody misses.
    Event,
    Shape,
    Mask,
    StyleImage,
    ImportRule,
    Use,
    ModuleImport,
    DynamicImport,
};

/// A few values of a row.
template <class T, std::size_t Capacity> class RowList
{
public:
    constexpr RowList() = default;
    constexpr RowList(std::initializer_list<T> values)
    {
        for (const T& value : values)
            m_values[m_size++] = value;
    }
    constexpr const T* begin() const { return m_values.data(); }
    constexpr const T* end() const { return m_values.data() + m_size; }
    constexpr std::size_t size() const { return m_size; }
    constexpr bool contains(const T& wanted) const
    {
        for (const T& value : *this) {
            if (value == wanted)
                return true;
        }
        return false;
    }

private:
    std::array<T, Capacity> m_values {};
    std::size_t m_size = 0;
};

/// What Chromium's console calls that which an initiator asks for.
struct ChromiumNouns
{
    std::string_view cors;
    std::string_view mixedContent;
    /// What comes before the URL in a message about a Content Security Policy.
    std::string_view csp;
};

/// A row of initiators.def, in the order in which it is read.
struct InitiatorInfo // NOLINT(clang-analyzer-optin.performance.Padding)
{
    InitiatorKind kind;
    std::string_view spelling;
    InitiatorGroup group;
    /// As a web page writes it, or in words.
    std::string_view title;
    StartRule start;
    Destination destination;
    ModeRule mode;
    InitiatorType type;
    ResponseUse use;
    RowList<std::string_view, 16> options {};
    std::string_view mediaType = "application/json";
    std::string_view usualUrl = "https://api.example/data";
    RowList<std::string_view, 2> harTypes {};
    ChromiumNouns chromium;
    RowList<Silence, 2> firefox {};
    std::string_view safari {};
    bool takesInit = false;
    ResponseReader reader = ResponseReader::Element;
    bool needsScripts = false;
    bool isModule = false;
    WorkerScope workers = WorkerScope::None;
    NetworkLines networkLines = NetworkLines::All;
    SightOfFailure sight = SightOfFailure::Event;
};

/// All that is known of a kind.
const InitiatorInfo& infoOf(InitiatorKind initiator);
/// All kinds, in the order of the list.
std::span<const InitiatorInfo, initiatorKinds> allInitiators();

/// The options that an initiator has, by their names in the scenario format; some have them inside of `init`.
std::span<const std::string_view> optionsOf(InitiatorKind initiator);
bool hasOption(InitiatorKind initiator, std::string_view option);

/// The mode that a request has by its row alone; null where its crossorigin attribute decides.
std::optional<RequestMode> modeOf(ModeRule rule);

/// The kind that stands for all that a recording calls so (`_resourceType`); null where no row has the name.
const InitiatorInfo* initiatorOfHarType(std::string_view type);

/// The first kind that loads this destination into a page; null where there is none, and for navigations and requests
/// without a destination, of which the destination does not tell.
const InitiatorInfo* usualInitiatorOf(Destination destination);

} // namespace fetchscope
