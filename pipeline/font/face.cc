#include "font/face.h"

// fcfreetype.h does not include what it needs.
// clang-format off
#include <fontconfig/fontconfig.h>
#include <fontconfig/fcfreetype.h>
// clang-format on
#include <hb-ot.h>
#include <pango/pango.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

#include <cstddef>
#include <string>
#include <utility>

#include "base/c_ptr.h"
#include "font/cluster_writer.h"
#include "font/font_map.h"

namespace nenpo::font {
namespace {

/// Faces are loaded at this size, in which a unit of a face with 1000 or 2048 units an em is whole.
constexpr int kShapingSize = 1000;
constexpr double kPangoUnitsPerEm = double{kShapingSize} * PANGO_SCALE;
constexpr double kPointsPerInch = 72;

using ContextPtr = CPtr<PangoContext, g_object_unref>;
using FontPtr = CPtr<PangoFont, g_object_unref>;
using DescriptionPtr = CPtr<PangoFontDescription, pango_font_description_free>;
using GlyphStringPtr = CPtr<PangoGlyphString, pango_glyph_string_free>;
using ConfigPtr = CPtr<FcConfig, FcConfigDestroy>;
using PatternPtr = CPtr<FcPattern, FcPatternDestroy>;
using BufferPtr = CPtr<hb_buffer_t, hb_buffer_destroy>;

void free_items(GList* items) {
  g_list_free_full(items, [](gpointer item) { pango_item_free(static_cast<PangoItem*>(item)); });
}
using ItemsPtr = CPtr<GList, free_items>;

float in_em(double pango_units) { return static_cast<float>(pango_units / kPangoUnitsPerEm); }

Failure not_obtained(const FaceEntry& entry, const std::string& reason) {
  return Failure{"書体を開く処理",
                 entry.family + " " + entry.style + "（" + entry.file.string() + "）", reason};
}

/// The process's own set becomes empty: Pango would otherwise read the fonts of the system and of
/// the user.
void forget_fonts_of_the_system() {
  static FcConfig* const kNoFonts = FcConfigCreate();
  FcConfigSetCurrent(kNoFonts);
}

const FcChar8* as_fc(const std::string& text) {
  return reinterpret_cast<const FcChar8*>(text.c_str());
}

bool pattern_says(const FcPattern* pattern, const char* property, const std::string& wanted) {
  FcChar8* value = nullptr;
  for (int i = 0; FcPatternGetString(pattern, property, i, &value) == FcResultMatch; ++i) {
    if (wanted == reinterpret_cast<const char*>(value)) return true;
  }
  return false;
}

/// "BIZ UDMincho Regular", as the file itself says.
std::string name_of(const FcPattern* pattern) {
  FcChar8* family = nullptr;
  FcChar8* style = nullptr;
  if (FcPatternGetString(pattern, FC_FAMILY, 0, &family) != FcResultMatch) return "名前のない書体";
  std::string name = reinterpret_cast<const char*>(family);
  if (FcPatternGetString(pattern, FC_STYLE, 0, &style) != FcResultMatch) return name;
  return name + " " + reinterpret_cast<const char*>(style);
}

bool is_asked_for(const FcPattern* pattern, const FaceEntry& entry) {
  int index = -1;
  FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
  return pattern_says(pattern, FC_FAMILY, entry.family) &&
         pattern_says(pattern, FC_STYLE, entry.style) &&
         pattern_says(pattern, FC_FILE, entry.file.string()) && index == entry.index;
}

/// A set of exactly one face. Adding a collection's file would read all its faces, which takes ten
/// times as long; so the set is begun with no file, and the one face is put in.
Result<ConfigPtr> set_of_one(const FaceEntry& entry) {
  const std::string file = entry.file.string();
  int faces = 0;
  PatternPtr face(
      FcFreeTypeQuery(as_fc(file), static_cast<unsigned>(entry.index), nullptr, &faces));
  if (!face) return not_obtained(entry, "ファイルを書体として読めません。");
  if (!is_asked_for(face.get(), entry)) {
    return not_obtained(entry,
                        "ファイルに入っている書体は " + name_of(face.get()) +
                            " です。fonts.toml の family、style、index を確かめてください。");
  }
  ConfigPtr config(FcConfigCreate());
  FcConfigAppFontAddFile(config.get(), as_fc(""));
  FcFontSet* fonts = FcConfigGetFonts(config.get(), FcSetApplication);
  if (fonts == nullptr || FcFontSetAdd(fonts, face.get()) == FcFalse) {
    return not_obtained(entry, "fontconfig の書体の組を作れません。");
  }
  (void)face.release();  // the set owns it now
  return config;
}

void switch_hinting_off(FcPattern* pattern, gpointer) {
  FcPatternDel(pattern, FC_HINTING);
  FcPatternAddBool(pattern, FC_HINTING, FcFalse);
}

FontMapPtr make_font_map(FcConfig* config) {
  FontMapPtr map(pango_ft2_font_map_new());
  auto* fc_map = PANGO_FC_FONT_MAP(map.get());
  pango_fc_font_map_set_config(fc_map, config);
  pango_ft2_font_map_set_resolution(PANGO_FT2_FONT_MAP(map.get()), kPointsPerInch, kPointsPerInch);
  pango_fc_font_map_set_default_substitute(fc_map, switch_hinting_off, nullptr, nullptr);
  return map;
}

ContextPtr make_context(PangoFontMap* map, const PangoFontDescription* description) {
  ContextPtr context(pango_font_map_create_context(map));
  pango_context_set_language(context.get(), pango_language_from_string("ja"));
  pango_context_set_base_dir(context.get(), PANGO_DIRECTION_LTR);
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  pango_context_set_font_description(context.get(), description);
  return context;
}

/// The family is enough to ask for: there is one face in the set.
DescriptionPtr describe(const FaceEntry& entry) {
  DescriptionPtr description(pango_font_description_new());
  pango_font_description_set_family(description.get(), entry.family.c_str());
  pango_font_description_set_absolute_size(description.get(), kPangoUnitsPerEm);
  return description;
}

/// The lower edge of the ideographic em box: what the BASE table says; or the descender of a face
/// whose ascender and descender make 1 em; or the box that is centred between them.
double em_box_bottom(hb_font_t* font) {
  hb_position_t bottom = 0;
  if (hb_ot_layout_get_baseline(font, HB_OT_LAYOUT_BASELINE_TAG_IDEO_EMBOX_BOTTOM_OR_LEFT,
                                HB_DIRECTION_LTR, HB_TAG('k', 'a', 'n', 'a'),
                                HB_TAG('J', 'A', 'N', ' '), &bottom) != 0) {
    return bottom;
  }
  hb_font_extents_t extents{};
  hb_font_get_h_extents(font, &extents);
  return (extents.ascender - kPangoUnitsPerEm + extents.descender) / 2;
}

/// The top of "1", which is flat where "0" overshoots.
double digit_height(hb_font_t* font) {
  hb_codepoint_t glyph = 0;
  hb_glyph_extents_t extents{};
  const bool known = hb_font_get_nominal_glyph(font, U'1', &glyph) != 0 &&
                     hb_font_get_glyph_extents(font, glyph, &extents) != 0;
  return known ? extents.y_bearing : 0;
}

/// Writing from right to left is not set: its characters come out as missing.
void add_item(const PangoItem& item, const PangoGlyphString& glyphs, ClusterWriter& writer) {
  const bool right_to_left = item.analysis.level % 2 != 0;
  for (int i = 0; i < glyphs.num_glyphs; ++i) {
    const int in_text_order = right_to_left ? glyphs.num_glyphs - 1 - i : i;
    const PangoGlyphInfo& info = glyphs.glyphs[in_text_order];
    const auto at = static_cast<std::size_t>(item.offset + glyphs.log_clusters[in_text_order]);
    if (right_to_left || (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0) {
      writer.add_missing(at);
    } else if (info.glyph == PANGO_GLYPH_EMPTY) {
      writer.add_invisible(at);
    } else {
      writer.add(at, {info.glyph, in_em(info.geometry.width), in_em(info.geometry.x_offset),
                      in_em(-info.geometry.y_offset)});
    }
  }
}

}  // namespace

struct Face::Loaded {
  ConfigPtr config;
  FontMapPtr map;
  DescriptionPtr description;
  ContextPtr context;
  FontPtr font;
  BufferPtr buffer;
  hb_font_t* hb_font = nullptr;  // the Pango font's own
};

Face::Face(std::unique_ptr<Loaded> loaded) : loaded_(std::move(loaded)) {}
Face::Face(Face&&) noexcept = default;
Face& Face::operator=(Face&&) noexcept = default;
Face::~Face() = default;

Result<Face> Face::open(const FaceEntry& entry) {
  forget_fonts_of_the_system();
  auto config = set_of_one(entry);
  if (!config) return config.error();
  auto loaded = std::make_unique<Loaded>();
  loaded->config = std::move(*config);
  loaded->map = make_font_map(loaded->config.get());
  loaded->description = describe(entry);
  loaded->context = make_context(loaded->map.get(), loaded->description.get());
  loaded->font.reset(pango_font_map_load_font(loaded->map.get(), loaded->context.get(),
                                              loaded->description.get()));
  if (!loaded->font) return not_obtained(entry, "Pango が書体を開けません。");
  const FcPattern* obtained = pango_fc_font_get_pattern(PANGO_FC_FONT(loaded->font.get()));
  if (!is_asked_for(obtained, entry)) {
    return not_obtained(entry, "代わりに " + name_of(obtained) + " が選ばれました。");
  }
  loaded->hb_font = pango_font_get_hb_font(loaded->font.get());
  loaded->buffer.reset(hb_buffer_create());
  return Face(std::move(loaded));
}

bool Face::has(char32_t character) const {
  return pango_font_has_char(loaded_->font.get(), character) != FALSE;
}

bool Face::has_variation(char32_t character, char32_t selector) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_variation_glyph(loaded_->hb_font, character, selector, &glyph) != 0;
}

Metrics Face::metrics() const {
  return {Em{em_box_bottom(loaded_->hb_font) / kPangoUnitsPerEm + 1},
          Em{digit_height(loaded_->hb_font) / kPangoUnitsPerEm}};
}

ShapedText Face::shape_simple(std::string_view text) const {
  hb_buffer_t* buffer = loaded_->buffer.get();
  const int size = static_cast<int>(text.size());
  hb_buffer_clear_contents(buffer);
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  hb_buffer_add_utf8(buffer, text.data(), size, 0, size);
  hb_buffer_set_language(buffer, hb_language_from_string("ja", -1));
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(loaded_->hb_font, buffer, nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  ClusterWriter writer(text);
  for (unsigned i = 0; i < count; ++i) {
    writer.add(infos[i].cluster, {infos[i].codepoint, in_em(positions[i].x_advance),
                                  in_em(positions[i].x_offset), in_em(positions[i].y_offset)});
  }
  return writer.finish();
}

ShapedText Face::shape_any(std::string_view text) const {
  const int size = static_cast<int>(text.size());
  ClusterWriter writer(text);
  const GlyphStringPtr glyphs(pango_glyph_string_new());
  const ItemsPtr items(
      pango_itemize(loaded_->context.get(), text.data(), 0, size, nullptr, nullptr));
  for (const GList* link = items.get(); link != nullptr; link = link->next) {
    auto* item = static_cast<PangoItem*>(link->data);
    item->analysis.language = pango_context_get_language(loaded_->context.get());
    pango_shape_full(text.data() + item->offset, item->length, text.data(), size, &item->analysis,
                     glyphs.get());
    add_item(*item, *glyphs, writer);
  }
  return writer.finish();
}

}  // namespace nenpo::font
