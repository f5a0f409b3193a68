#pragma once

#include "core/engine/fetch/fetch_params.h"
#include "core/engine/model/response.h"

/// Servers that ask for the cookies which the user has granted their site
/// (https://privacycg.github.io/storage-access-headers/).
namespace fetchscope {

/// Has the user granted storage access in this tab to the site of the URL, in a browser that tells servers so?
bool isStorageAccessGranted(const FetchParams& params, const Url& url);

/// https://privacycg.github.io/storage-access-headers/#perform-a-storage-access-retry-check, and the beginning of
/// #http-storage-access-retry-fetch: is the request to be sent again, with those cookies? It is ready for that then.
bool retriesWithStorageAccess(const FetchParams& params, const Response& response);

/// #perform-a-storage-access-load-check, of the answer to a frame's navigation. Ours: a step, as nothing more is asked
/// of the frame.
void noteStorageAccessOfFrame(const FetchParams& params, const Response& response);

} // namespace fetchscope
