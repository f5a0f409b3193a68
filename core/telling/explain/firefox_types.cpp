#include "core/telling/explain/firefox_types.h"

#include "core/engine/http/headers.h"

namespace fetchscope {

bool isModuleScriptToFirefox(InitiatorKind initiator)
{
    const InitiatorInfo& info = infoOf(initiator);
    return info.isModule && info.use == ResponseUse::JavaScript && info.reader != ResponseReader::Later;
}

bool isImportedByFirefox(InitiatorKind initiator)
{
    return initiator == InitiatorKind::ModuleImport || initiator == InitiatorKind::JsonModule
        || initiator == InitiatorKind::ModulePreload;
}

bool isTypeJudgedByFirefox(InitiatorKind initiator)
{
    return initiator == InitiatorKind::Stylesheet || initiator == InitiatorKind::Script
        || initiator == InitiatorKind::CssModule || isModuleScriptToFirefox(initiator)
        || isImportedByFirefox(initiator);
}

Reason reasonOfTypeInFirefox(const HeaderList& headers, InitiatorKind initiator, const std::optional<MimeType>& type)
{
    const std::string essence = type ? type->essence() : std::string();
    const bool isStyle = initiator == InitiatorKind::Stylesheet || initiator == InitiatorKind::CssModule;
    if (initiator == InitiatorKind::JsonModule)
        return type && isJsonMimeType(*type) ? Reason::None : Reason::ApiResponseType;
    const bool isMedia = type && (isImageMimeType(*type) || isAudioOrVideoMimeType(*type) || essence == "text/csv");
    if (!isStyle && isMedia)
        return Reason::MimeType;
    const bool isFitting = isStyle ? essence == "text/css" : type && isJavaScriptMimeType(*type);
    if (isFitting)
        return Reason::None;
    // The type of a module is asked first.
    if (isModuleScriptToFirefox(initiator) && initiator != InitiatorKind::Worklet)
        return Reason::ApiResponseType;
    if (determineNosniff(headers) && !isImportedByFirefox(initiator))
        return Reason::Nosniff;
    return isModuleScriptToFirefox(initiator) ? Reason::ApiResponseType : Reason::None;
}

} // namespace fetchscope
