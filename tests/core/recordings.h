#pragma once

#include <QByteArray>

/// Recordings for tests of the window and for screenshots, as HARs.
namespace fetchscope::tests {

/// A page at https://app.example that loads from itself, an API and other sites: requests that are exposed, opaque and
/// blocked for four reasons, a preflight that is recorded and one that is not, a redirect, findings, and a failure that
/// contradicts the verdict.
QByteArray shopRecording();
/// The same a number of times, each with other paths: for what has to be long.
QByteArray longRecording(int times);
/// An answer that sets a cookie and tries to set another; a request that goes without the first, and with an older one.
QByteArray recordingWithCookies();
/// No entries at all.
QByteArray emptyRecording();
/// One entry is broken, one has no URL; the other is fine.
QByteArray damagedRecording();

} // namespace fetchscope::tests
