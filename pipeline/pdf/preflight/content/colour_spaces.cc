#include "pdf/preflight/content/colour_spaces.h"

#include <optional>

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;
using Device = Tone::Device;
using Model = Tone::Model;

constexpr int kDepth = 4;  // an indexed space of a spot colour with an alternate space, at most

struct DeviceSpace {
  const char* name;
  const char* short_name;  // of inline images
  const char* stand_in;
  ColourSpace space;
};

const DeviceSpace kDeviceSpaces[] = {
    {"DeviceGray", "G", "/DefaultGray", {Model::kGray, Device::kGray}},
    {"DeviceRGB", "RGB", "/DefaultRGB", {Model::kRgb, Device::kRgb}},
    {"DeviceCMYK", "CMYK", "/DefaultCMYK", {Model::kCmyk, Device::kCmyk}},
};

std::optional<ColourSpace> device_space(const std::string& name, Object spaces) {
  for (const DeviceSpace& device : kDeviceSpaces) {
    if (name != device.name && name != device.short_name) continue;
    ColourSpace space = device.space;
    if (spaces.isDictionary() && spaces.hasKey(device.stand_in)) space.device = Device::kNone;
    return space;
  }
  return std::nullopt;
}

Model model_of_parts(long long parts) {
  if (parts == 1) return Model::kGray;
  if (parts == 3) return Model::kRgb;
  return parts == 4 ? Model::kCmyk : Model::kOther;
}

ColourSpace space_of(Object space, Object spaces, int depth);

/// Colours that are mixed from those of another space: only its device matters.
ColourSpace through(Object array, int item, Object spaces, int depth) {
  if (array.getArrayNItems() <= item) return {};
  return {Model::kOther, space_of(array.getArrayItem(item), spaces, depth + 1).device};
}

ColourSpace space_of(Object space, Object spaces, int depth) {
  if (depth > kDepth) return {};
  if (space.isName()) {
    const std::string name = space.getName();
    if (const auto device = device_space(name.substr(1), spaces)) return *device;
    if (!spaces.isDictionary() || !spaces.hasKey(name)) return {};
    return space_of(spaces.getKey(name), spaces, depth + 1);
  }
  if (!space.isArray() || space.getArrayNItems() == 0 || !space.getArrayItem(0).isName()) return {};
  const std::string family = space.getArrayItem(0).getName();
  if (family == "/CalGray") return {Model::kGray, Device::kNone};
  if (family == "/CalRGB") return {Model::kRgb, Device::kNone};
  if (family == "/ICCBased" && space.getArrayNItems() > 1 && space.getArrayItem(1).isStream()) {
    Object parts = space.getArrayItem(1).getDict().getKey("/N");
    return {model_of_parts(parts.isInteger() ? parts.getIntValue() : 0), Device::kNone};
  }
  if (family == "/Indexed" || family == "/I" || family == "/Pattern") {
    return through(space, 1, spaces, depth);
  }
  if (family == "/Separation" || family == "/DeviceN") return through(space, 2, spaces, depth);
  return device_space(family.substr(1), spaces).value_or(ColourSpace{});
}

}  // namespace

ColourSpace colour_space(QPDFObjectHandle space, QPDFObjectHandle spaces) {
  return space_of(space, spaces, 0);
}

ColourSpace colour_space(const std::string& name, QPDFObjectHandle spaces) {
  return space_of(Object::newName("/" + name), spaces, 0);
}

}  // namespace nenpo::pdf
