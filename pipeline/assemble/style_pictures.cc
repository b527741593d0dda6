#include <toml++/toml.h>

#include <string>

#include "assemble/style_parts.h"

namespace nenpo::assemble {
namespace {

void read_part(StyleKeys& keys, model::PictureStyle& picture) {
  keys.read("width", picture.width);
  keys.read("height", picture.height);
  keys.read("caption", picture.caption);
  keys.read("caption_gap", picture.caption_gap);
  keys.read("frame", picture.frame);
  keys.read("ground", picture.ground);
  keys.read("before", picture.before);
  keys.read("after", picture.after);
}

void read_part(StyleKeys& keys, model::QrStyle& code) {
  keys.read_positive("side", code.side);
  keys.read("url", code.url);
  keys.read("caption", code.caption);
  keys.read("gap", code.gap);
  keys.read("before", code.before);
  keys.read("after", code.after);
}

}  // namespace

void read_parts(StyleKeys& file, model::PictureStyles& styles) {
  if (const toml::table* kinds = file.keys().table("picture")) {
    for (const auto& [kind, node] : *kinds) {
      const std::string name(kind.str());
      if (const toml::table* table = node.as_table()) {
        read_part(*file.below(*table), styles.kinds[name]);
        continue;
      }
      file.keys().refuse(
          static_cast<int>(node.source().begin.line),
          "画像「" + name + "」は、[picture.名前] の下に書いてください。例：[picture.photo]");
    }
  }
  if (!file.has("qr")) return;
  if (const auto code = file.section("qr")) read_part(*code, styles.qr.emplace());
}

}  // namespace nenpo::assemble
