// FontSet takes most glyphs from a table or a cache. Here Pango itself, asked in the plainest way,
// has to agree with every one of them, in every role of fonts.toml, over all prose that the
// departments handed in and the planning office wrote.
#include <fontconfig/fontconfig.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pango/pango.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/c_ptr.h"
#include "base/text.h"
#include "font/font_list.h"
#include "font/font_map.h"
#include "font/font_set.h"
#include "tests/support/golden.h"

namespace nenpo::font {
namespace {

constexpr int kSize = 1000;
constexpr double kPangoUnitsPerEm = double{kSize} * PANGO_SCALE;
constexpr float kTolerance = 1e-4F;  // em

enum class Kerning { kOn, kOff };

/// A Pango context that knows the faces of one file.
class Reference {
 public:
  explicit Reference(const model::FaceUse& use)
      : config_(FcConfigCreate()), map_(pango_ft2_font_map_new()) {
    FcConfigAppFontAddFile(config_.get(), reinterpret_cast<const FcChar8*>(use.file.c_str()));
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), config_.get());
    context_.reset(pango_font_map_create_context(map_.get()));
    pango_context_set_language(context_.get(), pango_language_from_string("ja"));
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    const std::string name = use.family + ", " + use.style;
    const CPtr<PangoFontDescription, pango_font_description_free> description(
        pango_font_description_from_string(name.c_str()));
    pango_font_description_set_absolute_size(description.get(), kPangoUnitsPerEm);
    pango_context_set_font_description(context_.get(), description.get());
  }

  std::vector<ShapedGlyph> shape(const std::string& text, Kerning kerning) const {
    const CPtr<PangoAttrList, pango_attr_list_unref> attributes(pango_attr_list_new());
    if (kerning == Kerning::kOff) {
      pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("kern=0"));
    }
    std::vector<ShapedGlyph> shaped;
    const int size = static_cast<int>(text.size());
    GList* items = pango_itemize(context_.get(), text.c_str(), 0, size, attributes.get(), nullptr);
    for (const GList* link = items; link != nullptr; link = link->next) {
      auto* item = static_cast<PangoItem*>(link->data);
      item->analysis.language = pango_language_from_string("ja");  // see FontSet
      const CPtr<PangoGlyphString, pango_glyph_string_free> glyphs(pango_glyph_string_new());
      pango_shape(text.c_str() + item->offset, item->length, &item->analysis, glyphs.get());
      for (int i = 0; i < glyphs->num_glyphs; ++i) add(glyphs->glyphs[i], shaped);
    }
    g_list_free_full(items, [](gpointer item) { pango_item_free(static_cast<PangoItem*>(item)); });
    return shaped;
  }

 private:
  static void add(const PangoGlyphInfo& info, std::vector<ShapedGlyph>& shaped) {
    const auto em = [](int units) { return static_cast<float>(units / kPangoUnitsPerEm); };
    shaped.push_back({info.glyph, em(info.geometry.width), em(info.geometry.x_offset),
                      em(-info.geometry.y_offset)});
  }

  CPtr<FcConfig, FcConfigDestroy> config_;
  FontMapPtr map_;
  CPtr<PangoContext, g_object_unref> context_;
};

std::vector<std::string> lines_of_all_prose() {
  std::vector<std::filesystem::path> files;
  for (const char* folder : {"input", "templates"}) {
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(test::source_folder() / folder)) {
      if (entry.path().extension() == ".md") files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> lines;
  for (const auto& file : files) {
    const std::string text = test::read_file(file);
    for (const std::string_view line : split(text, '\n')) lines.emplace_back(line);
  }
  return lines;
}

std::vector<std::string> names_of_all_roles() {
  const auto list = read_font_list(test::source_folder() / "fonts" / "fonts.toml");
  std::vector<std::string> names;
  if (!list) return names;
  for (const RoleEntry& role : list->roles) names.push_back(role.name);
  return names;
}

bool is_of_a_word(std::string_view line, const ShapedCluster& cluster) {
  const char32_t character = decode_utf8(line, cluster.text_begin).value;
  return character > U' ' && character < 0x80;
}

/// The end of the clusters from `first` on that show one word, or Japanese text, in one face.
std::size_t end_of_stretch(const ShapedText& shaped, std::string_view line, std::size_t first) {
  const ShapedCluster& head = shaped.clusters[first];
  std::size_t end = first;
  while (end < shaped.clusters.size() && shaped.clusters[end].face == head.face &&
         is_of_a_word(line, shaped.clusters[end]) == is_of_a_word(line, head)) {
    ++end;
  }
  return end;
}

bool agree(const ShapedGlyph& ours, const ShapedGlyph& theirs) {
  return ours.index == theirs.index && std::abs(ours.advance - theirs.advance) < kTolerance &&
         std::abs(ours.x_offset - theirs.x_offset) < kTolerance &&
         std::abs(ours.y_offset - theirs.y_offset) < kTolerance;
}

class PangoAgreement : public testing::TestWithParam<std::string> {
 protected:
  void compare(const ShapedText& shaped, std::string_view line, std::size_t first,
               std::size_t end) {
    const ShapedCluster& head = shaped.clusters[first];
    const ShapedCluster& last = shaped.clusters[end - 1];
    const std::string text(
        line.substr(head.text_begin, last.text_begin + last.text_size - head.text_begin));
    const Kerning kerning = is_of_a_word(line, head) ? Kerning::kOn : Kerning::kOff;
    const std::vector<ShapedGlyph> theirs = reference(head.face).shape(text, kerning);
    const std::size_t count = last.glyph_begin + last.glyph_count - head.glyph_begin;
    ASSERT_EQ(count, theirs.size()) << text;
    for (std::size_t i = 0; i < count; ++i, ++compared_) {
      const ShapedGlyph& ours = shaped.glyphs[head.glyph_begin + i];
      ASSERT_TRUE(agree(ours, theirs[i]))
          << text << ": glyph " << i << ": " << ours.index << " " << ours.advance << ", Pango "
          << theirs[i].index << " " << theirs[i].advance;
    }
  }

  const Reference& reference(std::size_t face) {
    auto& known = references_[face];
    if (!known) known = std::make_unique<Reference>(set_->faces()[face]);
    return *known;
  }

  Result<FontSet> set_ = FontSet::open(test::source_folder() / "fonts");
  std::map<std::size_t, std::unique_ptr<Reference>> references_;
  std::size_t compared_ = 0;
};

TEST_P(PangoAgreement, HoldsGlyphByGlyphOverAllProse) {
  const auto role = set_->role(GetParam());
  ASSERT_TRUE(role) << role.error().reason;
  for (const std::string& line : lines_of_all_prose()) {
    const ShapedText& shaped = set_->shape(*role, line);
    if (!shaped.missing.empty()) continue;
    for (std::size_t first = 0; first < shaped.clusters.size();) {
      const std::size_t end = end_of_stretch(shaped, line, first);
      compare(shaped, line, first, end);
      if (HasFatalFailure()) return;
      first = end;
    }
  }
  EXPECT_GT(compared_, 50000u);
}

INSTANTIATE_TEST_SUITE_P(Roles, PangoAgreement, testing::ValuesIn(names_of_all_roles()),
                         [](const auto& role) {
                           std::string name = role.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(PangoAgreementRoles, AreAllThatAStyleMayAskFor) {
  EXPECT_THAT(names_of_all_roles(),
              testing::IsSupersetOf({"body", "body-strong", "heading", "gothic", "gothic-bold"}));
}

}  // namespace
}  // namespace nenpo::font
