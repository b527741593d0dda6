#include "pdf/press_colours.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <string>
#include <vector>

#include "pdf/inks.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

const char* const kRgb = "/DeviceRGB";

bool is(Object object, const char* key, const std::string& name) {
  Object value = object.getKey(key);
  return value.isName() && value.getName() == name;
}

Object profiled(QPDF& document) {
  Object intents = document.getRoot().getKey("/OutputIntents");
  Object space = Object::newArray();
  space.appendItem(Object::newName("/ICCBased"));
  space.appendItem(intents.getArrayItem(0).getKey("/DestOutputProfile"));
  return document.makeIndirectObject(space);
}

}  // namespace

PressColours::PressColours(QPDF& document, const model::Inks& inks)
    : document_(document), inks_(inks), rgb_(profiled(document)) {}

void PressColours::convert_objects() {
  const std::vector<Object> objects = document_.getAllObjects();
  for (Object object : objects) {
    if (!object.isDictionary()) continue;
    Object mask = object.getKey("/SMask");
    if (mask.isDictionary() && is(mask, "/S", "/Luminosity"))
      brightness_.insert(mask.getKey("/G").getObjGen());
  }
  for (const Object& object : objects) convert(object);
}

void PressColours::convert(Object object) const {
  if (object.isStream()) {
    Object dictionary = object.getDict();
    if (is(dictionary, "/Subtype", "/Image") || dictionary.hasKey("/ShadingType"))
      convert_space(dictionary);
    if (is(dictionary, "/Subtype", "/Form") || dictionary.hasKey("/PatternType"))
      convert_content(object);
  } else if (object.isDictionary()) {
    if (object.hasKey("/ShadingType")) convert_space(object);
    if (object.hasKey("/PatternType") && object.getKey("/Shading").isDictionary())
      convert_space(object.getKey("/Shading"));
  }
}

void PressColours::convert_space(Object of) const {
  if (is(of, "/ColorSpace", kRgb)) of.replaceKey("/ColorSpace", rgb_);
}

void PressColours::convert_content(Object stream) const {
  Object dictionary = stream.getDict();
  if (brightness_.contains(stream.getObjGen())) {
    Object group = dictionary.getKey("/Group");
    if (group.isDictionary() && is(group, "/CS", kRgb)) group.replaceKey("/CS", rgb_);
    if (dictionary.getKey("/Resources").isDictionary()) define_rgb(dictionary.getKey("/Resources"));
    return;
  }
  convert_group(dictionary);
  const auto decoded = stream.getStreamData(qpdf_dl_generalized);
  const PressContent content =
      in_inks({reinterpret_cast<const char*>(decoded->getBuffer()), decoded->getSize()}, inks_);
  if (content.has_rgb && dictionary.getKey("/Resources").isDictionary())
    define_rgb(dictionary.getKey("/Resources"));
  stream.replaceStreamData(content.bytes, Object::newNull(), Object::newNull());
}

void PressColours::convert_group(Object of) const {
  Object group = of.getKey("/Group");
  if (group.isDictionary() && is(group, "/CS", kRgb))
    group.replaceKey("/CS", Object::newName("/DeviceCMYK"));
}

void PressColours::define_rgb(Object resources) const {
  Object spaces = resources.getKey("/ColorSpace");
  if (!spaces.isDictionary()) spaces = Object::newDictionary();
  spaces.replaceKey("/DefaultRGB", rgb_);
  resources.replaceKey("/ColorSpace", spaces);
}

}  // namespace nenpo::pdf
