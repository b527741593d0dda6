#include "assemble/take/picture.h"

#include <string>
#include <utility>

#include "assemble/escapes.h"
#include "assemble/markdown.h"
#include "assemble/picture_files.h"
#include "assemble/walk.h"

namespace nenpo::assemble {
namespace {

void replace(std::string& value, std::string_view typed) {
  if (!typed.empty()) value = typed;
}

void set_fit(model::Picture& picture, const Fence& take, Findings& findings) {
  const std::string_view fit = take.attribute("fit");
  if (fit.empty()) return;
  if (fit == "whole" || fit == "fill") {
    picture.fit = fit == "whole" ? model::PictureFit::kWhole : model::PictureFit::kFill;
    return;
  }
  findings.push_back(finding_at(
      take.from, Severity::kError, "malformed-block",
      "囲み「take」の fit=\"" + std::string(fit) + "\" を読めません。枠いっぱいに入れました。",
      "全体を見せるときは fit=\"whole\"、枠いっぱいに切り取るときは fit=\"fill\" "
      "と書いてください。"));
}

}  // namespace

model::Picture captioned_picture(const Mark& mark, Findings& findings) {
  model::Picture picture;
  picture.name = "写真";
  picture.caption = read_inlines(mark.rest, mark.from, findings);
  picture.alternative_text = shown_signs(model::plain_text(picture.caption));
  picture.from = mark.from;
  return picture;
}

void complete_pictures(const Fence& take, model::Blocks& blocks, const Assembly& assembly) {
  const std::string_view file = take.attribute("file");
  for_each<model::Graphic>(blocks, [&](model::Graphic& graphic) {
    auto* picture = std::get_if<model::Picture>(&graphic);
    if (picture == nullptr) return;
    replace(picture->name, take.attribute("name"));
    replace(picture->name, file);
    replace(picture->alternative_text, take.attribute("alt"));
    replace(picture->owner, take.attribute("owner"));
    replace(picture->kind, take.attribute("picture"));
    set_fit(*picture, take, assembly.findings);
    if (!file.empty()) picture->picture = find_picture(assembly, file, take.from.file);
    if (!picture->picture) report_missing(*picture, assembly.findings);
  });
}

}  // namespace nenpo::assemble
