#include "core/replay/entry_window.h"

#include "core/engine/base/ascii.h"
#include "core/engine/model/response.h"
#include "core/replay/inference.h"
#include "core/replay/lone_preflight.h"
#include "core/replay/recorded_url.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <string>

namespace fetchscope {

namespace {

/// Preflight and request are never further apart, in seconds.
constexpr double longestWait = 300;

std::size_t hashOf(std::string_view url)
{
    return std::hash<std::string_view> {}(withoutFragment(url));
}

/// How well a preflight fits to a request: lower is better, infinity not at all.
double distance(const EntryWindow::Slot& preflight, const EntryWindow::Slot& request)
{
    constexpr double never = std::numeric_limits<double>::infinity();
    if (preflight.urlHash != request.urlHash)
        return never;
    const RecordedEntry& asking = preflight.entry;
    const RecordedEntry& actual = request.entry;
    if (withoutFragment(asking.url) != withoutFragment(actual.url) || asking.pageref != actual.pageref)
        return never;
    const auto method = asking.requestHeaders.getSingle("access-control-request-method");
    if (method && *method != actual.method)
        return never;
    const double apart = std::abs(preflight.time - request.time);
    if (apart > longestWait)
        return never;
    // A retry without the header that did not pass is another request.
    double missing = 0;
    const auto names = asking.requestHeaders.get("access-control-request-headers");
    if (names && actual.hasRequestHeaders) {
        for (const std::string_view name : strictlySplit(*names, ',')) {
            const std::string_view trimmed = strip(name, isHttpTabOrSpace);
            // Sanitized exports leave it out.
            const bool isSecret = asciiCaseInsensitiveEquals(trimmed, "authorization");
            if (trimmed.empty() || actual.requestHeaders.contains(trimmed))
                continue;
            if (actual.hasWireHeaders && !isSecret)
                return never;
            missing += isSecret ? 1 : longestWait;
        }
    }
    // After a preflight that was refused, no answer to the request can come: it belongs to one that is not here.
    const bool isRefused = asking.status > 0 && !isOkStatus(asking.status);
    if (isRefused && actual.status > 0)
        return never;
    // The preflight is sent because of a request that began before it, in nearly all recordings.
    return apart + missing;
}

} // namespace

void EntryWindow::beginRecording()
{
    m_lastTime = 0;
}

void EntryWindow::add(RecordedEntry& entry)
{
    std::unique_ptr<Slot> slot;
    if (m_spare.empty()) {
        slot = std::make_unique<Slot>();
    } else {
        slot = std::move(m_spare.back());
        m_spare.pop_back();
    }
    slot->entry.clear();
    std::swap(slot->entry, entry);
    slot->time = std::isnan(slot->entry.startedAt) ? m_lastTime : slot->entry.startedAt;
    m_lastTime = slot->time;
    slot->urlHash = hashOf(slot->entry.url);
    slot->isPreflight = isPreflight(slot->entry);
    slot->isReconstructed = false;
    if (slot->isPreflight)
        m_preflights.push_back(slot->urlHash);
    // Nearly always the last place.
    auto place = m_slots.end();
    while (place != m_slots.begin() && (*(place - 1))->time > slot->time)
        --place;
    m_slots.insert(place, std::move(slot));
}

std::unique_ptr<EntryWindow::Slot> EntryWindow::takeAt(std::size_t index)
{
    const auto place = m_slots.begin() + static_cast<std::ptrdiff_t>(index);
    std::unique_ptr<Slot> slot = std::move(*place);
    m_slots.erase(place);
    if (slot->isPreflight) {
        *std::find(m_preflights.begin(), m_preflights.end(), slot->urlHash) = m_preflights.back();
        m_preflights.pop_back();
    }
    return slot;
}

std::unique_ptr<EntryWindow::Slot> EntryWindow::takeOldest()
{
    return takeAt(0);
}

void EntryWindow::recycle(std::unique_ptr<Slot> slot)
{
    constexpr std::size_t mostSpare = 16;
    if (slot->preflight)
        recycle(std::move(slot->preflight));
    if (m_spare.size() < mostSpare)
        m_spare.push_back(std::move(slot));
}

std::unique_ptr<EntryWindow::Slot> EntryWindow::takePreflightOf(const Slot& request)
{
    if (std::find(m_preflights.begin(), m_preflights.end(), request.urlHash) == m_preflights.end())
        return nullptr;
    std::size_t best = m_slots.size();
    double bestDistance = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        if (!m_slots[i]->isPreflight)
            continue;
        const double found = distance(*m_slots[i], request);
        if (found < bestDistance) {
            best = i;
            bestDistance = found;
        }
    }
    if (best == m_slots.size())
        return nullptr;
    // Another request may have the better claim.
    if (bestDistance > 0) {
        for (const auto& other : m_slots) {
            if (!other->isPreflight && !other->preflight && distance(*m_slots[best], *other) < bestDistance)
                return nullptr;
        }
    }
    return takeAt(best);
}

EntryWindow::Slot* EntryWindow::requestOf(const Slot& preflight)
{
    constexpr double never = std::numeric_limits<double>::infinity();
    Slot* best = nullptr;
    double bestDistance = never;
    std::size_t requests = 0;
    for (const auto& slot : m_slots) {
        if (slot->preflight || slot->isPreflight)
            continue;
        const double found = distance(preflight, *slot);
        requests += found < never ? 1 : 0;
        if (found < bestDistance) {
            best = slot.get();
            bestDistance = found;
        }
    }
    if (!best)
        return nullptr;
    // Where there are fewer requests than preflights, those stay alone that are further away.
    std::size_t preflights = 1;
    bool isOtherNearer = false;
    for (const auto& slot : m_slots) {
        if (!slot->isPreflight)
            continue;
        const double found = distance(*slot, *best);
        preflights += found < never ? 1 : 0;
        isOtherNearer = isOtherNearer || found < bestDistance;
    }
    return isOtherNearer && preflights > requests ? nullptr : best;
}

std::unique_ptr<EntryWindow::Slot> EntryWindow::takePreflightOfTarget(const Slot& redirect, std::string_view url)
{
    const std::string_view wanted = withoutFragment(url);
    const std::size_t hash = hashOf(url);
    if (std::find(m_preflights.begin(), m_preflights.end(), hash) == m_preflights.end())
        return nullptr;
    for (std::size_t i = 0; i < m_slots.size() && m_slots[i]->time - redirect.time <= longestWait; ++i) {
        const Slot& slot = *m_slots[i];
        if (slot.urlHash == hash && slot.isPreflight && slot.entry.pageref == redirect.entry.pageref
            && withoutFragment(slot.entry.url) == wanted)
            return requestOf(slot) || !requestOfPreflight(slot.entry) ? nullptr : takeAt(i);
    }
    return nullptr;
}

std::unique_ptr<EntryWindow::Slot> EntryWindow::takeTarget(const Slot& redirect, std::string_view url)
{
    const std::string_view wanted = withoutFragment(url);
    const std::size_t hash = hashOf(url);
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        const Slot& slot = *m_slots[i];
        if (slot.time - redirect.time > longestWait)
            break;
        if (slot.urlHash == hash && !slot.isPreflight && slot.entry.pageref == redirect.entry.pageref
            && withoutFragment(slot.entry.url) == wanted)
            return takeAt(i);
    }
    return nullptr;
}

} // namespace fetchscope
