#include "core/reading/importers/javascript/clients/clients.h"
#include "core/reading/importers/javascript/requests.h"

#include <array>
#include <string>

/// The loaders of three.js (0.160, src/loaders/): pictures are elements that ask with CORS, and all others ask by
/// fetch().
namespace fetchscope::javascript {

namespace {

constexpr std::array<const char*, 2> pictureLoaders {"TextureLoader", "ImageLoader"};
constexpr std::array<const char*, 15> fileLoaders {"FileLoader", "GLTFLoader", "OBJLoader", "MTLLoader", "FBXLoader",
    "STLLoader", "PLYLoader", "ColladaLoader", "ObjectLoader", "JSONLoader", "FontLoader", "SVGLoader", "AudioLoader",
    "PCDLoader", "BufferGeometryLoader"};

/// Of the loader, the path comes before what is loaded.
Value addressOf(const Object& loader, const Value& url)
{
    const Value* path = loader.find("path");
    if (!path || path->isNullish() || plainText(textOf(*path)).empty())
        return url;
    Text whole = textOf(*path);
    append(whole, textOf(url));
    return Value::of(std::move(whole));
}

Value loadPicture(Evaluator& evaluator, CallInfo& call)
{
    const Object& loader = *call.thisValue.object;
    RequestAction& request = addRequest(evaluator, InitiatorKind::Img, addressOf(loader, call.argument(0)), call.node);
    // Every value but the other keyword is one of the anonymous state; so is none.
    const Value* crossOrigin = loader.find("crossOrigin");
    const auto given = textOption(evaluator, crossOrigin);
    if (!crossOrigin || given)
        request.crossorigin = given == "use-credentials" ? "use-credentials" : "anonymous";
    evaluator.followCallbacks(call.arguments, call.node);
    return pending(evaluator);
}

Value loadFile(Evaluator& evaluator, CallInfo& call)
{
    const Object& loader = *call.thisValue.object;
    Object* init = evaluator.makeObject();
    if (const Value* headers = loader.find("requestHeader"))
        init->set("headers", *headers);
    const bool hasCredentials = boolOption(evaluator, loader.find("withCredentials"));
    init->set("credentials", Value::of(std::string(hasCredentials ? "include" : "same-origin")));
    makeFetch(evaluator, addressOf(loader, call.argument(0)), Value::of(init), call.node);
    evaluator.followCallbacks(call.arguments, call.node);
    return pending(evaluator);
}

/// `loader.setPath("/textures/")`: it is named after what it sets.
template <const char* const& Member> Value setMemberOfLoader(Evaluator&, CallInfo& call)
{
    call.thisValue.object->set(Member, call.argument(0));
    return call.thisValue;
}

constexpr const char* crossOriginMember = "crossOrigin";
constexpr const char* credentialsMember = "withCredentials";
constexpr const char* pathMember = "path";
constexpr const char* headersMember = "requestHeader";

Value makeLoader(Evaluator& evaluator, NativeFunction load)
{
    Object* loader = evaluator.makeObject(ObjectClass::Client);
    loader->name = "loader";
    const auto add = [&evaluator, loader](const char* name, NativeFunction native) {
        Value function = evaluator.makeFunction(native, name);
        function.object->boundThis = Value::of(loader);
        loader->set(name, std::move(function));
    };
    add("load", load);
    add("loadAsync", load);
    add("setCrossOrigin", setMemberOfLoader<crossOriginMember>);
    add("setWithCredentials", setMemberOfLoader<credentialsMember>);
    add("setPath", setMemberOfLoader<pathMember>);
    add("setRequestHeader", setMemberOfLoader<headersMember>);
    return Value::of(loader);
}

Value newPictureLoader(Evaluator& evaluator, CallInfo&)
{
    return makeLoader(evaluator, loadPicture);
}

Value newFileLoader(Evaluator& evaluator, CallInfo&)
{
    return makeLoader(evaluator, loadFile);
}

} // namespace

void addThree(Evaluator& evaluator)
{
    Object* three = evaluator.makeObject();
    three->name = "THREE";
    three->isOpenEnded = true;
    const auto add = [&evaluator, three](const char* name, NativeFunction make) {
        const Value function = evaluator.makeFunction(make, name);
        three->set(name, function);
        evaluator.addGlobal(name, function);
        Object* module = evaluator.makeObject();
        module->set(name, function);
        for (const char* folder : {"three/examples/jsm/loaders/", "three/addons/loaders/"}) {
            evaluator.addModule(std::string(folder) + name, Value::of(module));
            evaluator.addModule(std::string(folder) + name + ".js", Value::of(module));
        }
    };
    for (const char* name : pictureLoaders)
        add(name, newPictureLoader);
    for (const char* name : fileLoaders)
        add(name, newFileLoader);
    evaluator.addGlobal("THREE", Value::of(three));
    evaluator.addModule("three", Value::of(three));
}

} // namespace fetchscope::javascript
