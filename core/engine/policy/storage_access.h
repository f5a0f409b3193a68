#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/model/outcome.h"
#include "core/engine/model/request.h"
#include "core/engine/model/trace.h"

#include <optional>

/// The Storage Access API (https://privacycg.github.io/storage-access/): frames that ask for the cookies that their
/// site has in a tab of its own.
namespace fetchscope {

/// How a page asks, and what it is answered.
struct StorageAccessRequest
{
    StorageAccessAnswer answer = StorageAccessAnswer::Granted;
    /// The user has clicked into the page just before.
    bool hasTransientActivation = true;
};

/// https://privacycg.github.io/storage-access/#dom-document-requeststorageaccess. Where it is granted, the caller sets
/// the page's hasStorageAccess. `isGrantedBefore`: the user has answered for this site in this tab already.
StorageAccessResult requestStorageAccess(const Page& page, const StorageAccessRequest& request, const Profile& profile,
    Tracer& trace, bool isGrantedBefore = false);

/// The step at which the attributes of the page's frame forbid it to ask; null where they do not. (An origin that is
/// opaque, or no secure context, comes before the later ones.)
std::optional<StepId> storageAccessForbiddenByFrame(const Page& page, const Profile& profile);

/// https://privacycg.github.io/storage-access/#request-eligible-for-storage-access: do the unpartitioned cookies of the
/// request's URL count as those of a first party?
bool isEligibleForStorageAccess(const Request& request, const Profile& profile);

} // namespace fetchscope
