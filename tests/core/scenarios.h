#pragma once

#include "core/engine/simulation/run.h"

#include <QByteArray>

/// Scenarios that the window's tests share, and their runs.
namespace fetchscope::tests {

/// A PUT whose preflight's answer does not list the method.
QByteArray blockedPreflight();
/// The same PUT twice, ten minutes in between, with a preflight cache that lasts five.
QByteArray repeatedPut();
/// A PUT, and the same one again: the cache answers.
QByteArray cachedPut();
/// A GET through three origins that ends at one which names the wrong origin.
QByteArray redirectChain();
/// Cookies to several places.
QByteArray cookies();
/// A simple GET that works.
QByteArray simpleGet();
/// A preflight that browsers keep for less long than its answer says.
QByteArray longMaxAge();
/// A GET that any origin may read, without credentials; there is a cookie.
QByteArray credentialedGet();
/// A frame that asks for storage access twice, and is denied it, then granted.
QByteArray storageAccess();
/// An image that is asked for ahead, then drawn and not to be read.
QByteArray taintedCanvas();
/// Whatever a person may write in it is an attempt to break out of what it is shown in.
QByteArray hostile();
/// No actions, no rules.
QByteArray nothing();
/// An action that is misspelt.
QByteArray misspelt();

/// What Chromium prints of two requests that are blocked: one without Access-Control-Allow-Origin, and one whose
/// preflight was answered with an error.
QByteArray copiedConsole();
/// Three requests, one of them of another method.
QByteArray severalRequests();

/// Reads and runs; ends the test where the text is wrong.
RunPointer runOf(const QByteArray& json);
/// A run of many GETs.
RunPointer longRun(int actions);

} // namespace fetchscope::tests
