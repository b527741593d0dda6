#include "assemble/binding.h"

#include "assemble/style_keys.h"

namespace nenpo::assemble {
namespace {

using model::Binding;
using model::BindingMethod;
using model::BindingSide;

const Words<BindingMethod> kMethods{{"saddle", BindingMethod::kSaddle},
                                    {"fold", BindingMethod::kFold}};
const Words<BindingSide> kSides{{"left", BindingSide::kLeft}, {"right", BindingSide::kRight}};

/// Paper of books: no leaf is thicker.
constexpr Pt kThickestPaper = from_mm(1);

/// A key that only the other method needs would never be of use.
void refuse_keys_of_other(StyleKeys& keys, BindingMethod method) {
  const auto refuse = [&](const char* key, const char* of) {
    if (!keys.has(key)) return;
    keys.refuse(
        key, "「" + std::string(key) + "」を書けるのは、method = \"" + of + "\" のときだけです。");
  };
  if (method == BindingMethod::kSaddle) return refuse("folded_width", "fold");
  for (const char* key : {"side", "paper_thickness", "blank_after_cover", "back_cover"}) {
    refuse(key, "saddle");
  }
}

void read_keys(StyleKeys& keys, Binding& binding) {
  keys.read_word("method", binding.method, kMethods);
  keys.read_optional_word("side", binding.side, kSides);
  keys.read("blank_after_cover", binding.blank_after_cover);
  keys.read("back_cover", binding.back_cover);
  const bool saddle = binding.method == BindingMethod::kSaddle;
  if (saddle || keys.has("paper_thickness")) {
    keys.read_positive("paper_thickness", binding.paper_thickness);
  }
  if (!saddle || keys.has("folded_width")) keys.read_positive("folded_width", binding.folded_width);
  if (binding.paper_thickness > kThickestPaper) {
    keys.refuse("paper_thickness",
                "paper_thickness には、紙1枚の厚さを書いてください（1mm まで）。例：\"0.1mm\"");
  }
  refuse_keys_of_other(keys, binding.method);
}

}  // namespace

std::optional<Failure> read_binding(const toml::table& table, const std::string& file,
                                    Binding& binding) {
  const Colours no_colours;
  std::optional<Failure> failure;
  {
    StyleKeys keys(table, file, no_colours, failure);  // keeps its fault at the end of its life
    read_keys(keys, binding);
  }
  return failure;
}

}  // namespace nenpo::assemble
