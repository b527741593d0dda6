#include <algorithm>
#include <optional>
#include <string>

#include "pdf/preflight/content/page_check.h"
#include "pdf/preflight/entries.h"

namespace nenpo::pdf {
namespace {

using Device = Tone::Device;

const char* name_of(Device device) {
  switch (device) {
    case Device::kNone:
      return "";
    case Device::kGray:
      return "グレー";
    case Device::kRgb:
      return "RGB";
    case Device::kCmyk:
      return "CMYK";
  }
  return "";
}

/// The device whose colours the output intent of PDF/A describes; kNone: there is none.
Device intended(const CheckedFile& file) {
  for (QPDFObjectHandle& intent :
       members_of(entry_in(file.document->getRoot(), "/OutputIntents"))) {
    QPDFObjectHandle profile = entry_in(intent, "/DestOutputProfile");
    if (name_in(intent, "/S") != "GTS_PDFA1" || !profile.isStream()) continue;
    QPDFObjectHandle parts = profile.getDict().getKey("/N");
    const long long count = parts.isInteger() ? parts.getIntValue() : 0;
    return count == 3 ? Device::kRgb : count == 4 ? Device::kCmyk : Device::kGray;
  }
  return Device::kNone;
}

/// ISO 19005-2, 6.2.4.3: grey can be had from every output intent.
bool is_described(Device device, Device intent) {
  if (device == Device::kNone || device == intent) return true;
  return device == Device::kGray && intent != Device::kNone;
}

/// Black made of several inks: nobody can print small letters of it in register.
bool is_rich_black(const Tone& tone) {
  const auto [first, second, third, black] = tone.parts;
  const float most = std::max({first, second, third});
  const float least = std::min({first, second, third});
  if (tone.model == Tone::Model::kRgb) return most - least < 0.01F && most < 0.99F;
  if (tone.model != Tone::Model::kCmyk) return false;
  constexpr float kDark = 0.6F;
  return (black > 0.99F && most > 0) || (least > kDark && most - least < 0.2F);
}

class ColourCheck {
 public:
  explicit ColourCheck(const PageCheck& check) : check_(check), intent_(intended(check.file)) {}

  void run() {
    for (const TextShow& text : check_.content.texts) {
      if (text.invisible) continue;
      check_device(text.tone.device, text.box, "文字");
      if (check_.is_for_press() && is_rich_black(text.tone)) {
        check_.faults.add(
            "press-black", text.box,
            in_brackets(check_.words_of(text)) + "の黒が、墨（K）だけの色ではありません。");
      }
    }
    for (const Shape& shape : check_.content.shapes) {
      if (shape.fill) check_device(shape.fill->device, shape.box, "図形");
      if (shape.stroke) check_device(shape.stroke->device, shape.box, "線");
    }
    for (const Picture& picture : check_.content.pictures) check_picture(picture);
    for (const Group& group : check_.content.groups) check_group(group);
  }

 private:
  void check_device(Device device, const model::Box& box, const std::string& what) {
    if (is_described(device, intent_)) return;
    check_.faults.add("colour-space", box, what + "が" + said(device), what + name_of(device));
  }

  std::string said(Device device) const {
    return std::string(name_of(device)) + "の色ですが、出力インテントは" +
           (intent_ == Device::kNone ? "ありません。"
                                     : std::string(name_of(intent_)) + "のものです。");
  }

  void check_picture(const Picture& picture) {
    check_device(picture.device, picture.box, "画像");
    if (picture.interpolated) {
      check_.faults.add("picture-interpolation", picture.box,
                        "画像が、画素の間をならして表示するよう求めています。");
    }
  }

  void check_group(const Group& group) {
    if (!group.states_space) {
      check_.faults.add("group-colour", "透明のグループに、色をまぜる色空間がありません。");
    }
    if (is_described(group.device, intent_)) return;
    check_.faults.add("group-colour", "透明のグループが" + said(group.device));
  }

  const PageCheck& check_;
  Device intent_;
};

}  // namespace

void check_colours(const PageCheck& check) { ColourCheck(check).run(); }

}  // namespace nenpo::pdf
