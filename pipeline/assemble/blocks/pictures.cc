#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "assemble/block_kind.h"
#include "assemble/fenced_blocks.h"
#include "assemble/ids.h"
#include "assemble/markdown.h"
#include "assemble/picture_files.h"

namespace nenpo::assemble {
namespace {

void report_attribute(const Fence& fence, std::string_view key, const std::string& correct,
                      Findings& findings) {
  findings.push_back(finding_at(fence.from, Severity::kError, "malformed-block",
                                "囲み「" + fence.name + "」の " + std::string(key) + "=\"" +
                                    std::string(fence.attribute(key)) + "\" は読めません。",
                                correct));
}

std::optional<double> parse_share(std::string_view text) {
  double share = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, share);
  const bool whole = error == std::errc() && stop == end;
  return whole && share >= 0 && share <= 1 ? std::optional(share) : std::nullopt;
}

/// focus="0.5,0.3": from the left and from the top.
void read_focus(const Fence& fence, model::Picture& picture, Findings& findings) {
  const std::string_view focus = fence.attribute("focus");
  if (focus.empty()) return;
  const std::size_t comma = focus.find(',');
  const auto x = parse_share(focus.substr(0, comma));
  const auto y =
      comma == std::string_view::npos ? std::nullopt : parse_share(focus.substr(comma + 1));
  if (x && y) {
    picture.focus_x = *x;
    picture.focus_y = *y;
    return;
  }
  report_attribute(fence, "focus",
                   "左から、上からの割合を、0から1までの数で書いてください。例：focus=\"0.5,0.3\"",
                   findings);
}

void read_fit(const Fence& fence, model::Picture& picture, Findings& findings) {
  const std::string_view fit = fence.attribute("fit");
  if (fit == "whole") {
    picture.fit = model::PictureFit::kWhole;
  } else if (!fit.empty() && fit != "fill") {
    report_attribute(fence, "fit",
                     "枠に合わせて切り取るなら fill、全体を見せるなら whole "
                     "と書いてください。例：fit=\"whole\"",
                     findings);
  }
}

/// A blind reader gets the alternative text only: without it, the caption has to do.
void read_alternative(const Fence& fence, model::Picture& picture, Findings& findings) {
  picture.alternative_text = fence.attribute("alt");
  if (!picture.alternative_text.empty()) return;
  picture.alternative_text = model::plain_text(picture.caption);
  findings.push_back(finding_at(
      fence.from, Severity::kWarning, "alternative-missing",
      "画像「" + picture.name + "」に、見えない人のための説明がありません。",
      "何が写っているかを alt に書いてください。例：alt=\"消防艇から放水する訓練のようす\""));
}

void read_file(const Fence& fence, model::Picture& picture, const Assembly& assembly) {
  const std::string_view asset = fence.attribute("asset");
  picture.name = asset.empty() ? fence.attribute("file") : asset;
  picture.picture = asset.empty() ? find_picture(assembly, picture.name, fence.from.file)
                                  : find_asset(assembly, asset);
  if (picture.name.empty()) picture.name = "写真";
  if (!picture.picture) report_missing(picture, assembly.findings);
}

model::Blocks make_picture(const Fence& fence, const Assembly& assembly) {
  Findings& findings = assembly.findings;
  model::Picture picture;
  picture.from = fence.from;
  picture.owner = fence.attribute("owner");
  picture.kind = fence.attribute("kind");
  picture.caption = read_inlines(fence.attribute("caption"), fence.from, findings);
  read_file(fence, picture, assembly);
  read_alternative(fence, picture, findings);
  read_fit(fence, picture, findings);
  read_focus(fence, picture, findings);
  if (!fence.attribute("id").empty())
    picture.id = checked_id(fence.attribute("id"), fence.from, findings);
  return {model::Graphic{std::move(picture)}};
}

model::Blocks make_qr(const Fence& fence, const Assembly& assembly) {
  model::QrCode code;
  code.from = fence.from;
  code.url = required_name(fence, "url", "https://www.city.kawasaki.jp/", assembly.findings);
  if (code.url.empty()) return {};
  code.caption = read_inlines(fence.attribute("caption"), fence.from, assembly.findings);
  return {model::Graphic{std::move(code)}};
}

}  // namespace

std::vector<BlockKind> picture_blocks() {
  return {{"picture",
           {"file", "asset", "alt", "caption", "kind", "fit", "focus", "owner", "id"},
           make_picture},
          {"qr", {"url", "caption"}, make_qr}};
}

}  // namespace nenpo::assemble
