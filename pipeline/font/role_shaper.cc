#include "font/role_shaper.h"

#include "base/text.h"
#include "font/character.h"
#include "font/shaped_text.h"

namespace nenpo::font {
namespace {

/// Beyond this the kept runs are forgotten: they are numbers that never come again.
constexpr std::size_t kKeptRuns = 1 << 16;

}  // namespace

RoleShaper::RoleShaper(FaceStore& faces, const RoleEntry& role)
    : run_shaper_(faces, role), latin_(role.latin), table_(kPageCount) {}

const ShapedText& RoleShaper::shape(std::string_view text) {
  clear(result_);
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = decode_utf8(text, at);
    const Entry& entry = entry_of(character.value);
    switch (entry.kind) {
      case Kind::kLatin:
      case Kind::kRun: {
        const Stretch run{at, end_of_run(text, at, entry.kind)};
        add_run(text, run, entry.kind);
        at = run.end;
        break;
      }
      case Kind::kExtender:
        at = add_extended(text, at);
        break;
      case Kind::kMissing:
        result_.missing.push_back({character.value, static_cast<std::uint32_t>(at)});
        [[fallthrough]];
      case Kind::kSingle:
      case Kind::kInvisible:
      case Kind::kUnknown:
        add_single(entry, at, character.size);
        at += character.size;
        break;
    }
  }
  return result_;
}

const RoleShaper::Entry& RoleShaper::entry_of(char32_t character) {
  std::unique_ptr<TablePage>& page = table_[character / kPageSize];
  if (!page) page = std::make_unique<TablePage>();
  Entry& entry = (*page)[character % kPageSize];
  if (entry.kind == Kind::kUnknown) entry = make_entry(character);
  return entry;
}

RoleShaper::Entry RoleShaper::make_entry(char32_t character) const {
  switch (treatment_of(character)) {
    case Treatment::kTable:
    case Treatment::kSpace:
      return make_single(character);
    case Treatment::kLatin: {
      const bool in_latin_face = run_shaper_.face_with(character) == static_cast<int>(latin_);
      return {.kind = in_latin_face ? Kind::kLatin : Kind::kRun};
    }
    case Treatment::kRun:
      return {.kind = Kind::kRun};
    case Treatment::kExtender:
      return {.kind = Kind::kExtender};
    case Treatment::kInvisible:
      return {.kind = Kind::kInvisible};
  }
  return {.kind = Kind::kRun};
}

RoleShaper::Entry RoleShaper::make_single(char32_t character) const {
  const int face = run_shaper_.face_with(character);
  const bool missing = face < 0;
  const std::string text = to_utf8(character);
  const ShapedText shaped =
      missing ? run_shaper_.stand_in(text) : run_shaper_.shape_alone(face, character);
  if (!is_one_plain_glyph(shaped)) return {.kind = Kind::kRun};
  const ShapedGlyph& glyph = shaped.glyphs.front();
  return {glyph.index, glyph.advance, shaped.clusters.front().face,
          missing ? Kind::kMissing : Kind::kSingle};
}

std::size_t RoleShaper::end_of_run(std::string_view text, std::size_t at, Kind kind) {
  while (at < text.size()) {
    const CodePoint character = decode_utf8(text, at);
    const Kind next = entry_of(character.value).kind;
    const bool joins = next == kind || (kind == Kind::kRun && next == Kind::kExtender);
    if (!joins) break;
    at += character.size;
  }
  return at;
}

void RoleShaper::add_single(const Entry& entry, std::size_t at, std::size_t size) {
  const bool visible = entry.kind != Kind::kInvisible;
  result_.clusters.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(size),
                              static_cast<std::uint32_t>(result_.glyphs.size()),
                              static_cast<std::uint16_t>(visible ? 1 : 0), entry.face,
                              entry.advance});
  if (visible) result_.glyphs.push_back({entry.glyph, entry.advance, 0, 0});
}

void RoleShaper::add_run(std::string_view text, Stretch stretch, Kind kind) {
  const std::string_view run = text.substr(stretch.begin, stretch.end - stretch.begin);
  auto known = runs_.find(run);
  if (known == runs_.end()) {
    if (runs_.size() >= kKeptRuns) runs_.clear();
    const bool latin = kind == Kind::kLatin;
    known = runs_.emplace(run, latin ? run_shaper_.shape_latin(run) : run_shaper_.shape(run)).first;
  }
  append(result_, known->second, stretch.begin);
}

std::size_t RoleShaper::add_extended(std::string_view text, std::size_t at) {
  Stretch stretch{at, end_of_run(text, at, Kind::kExtender)};
  if (!result_.clusters.empty()) {
    stretch.begin = result_.clusters.back().text_begin;
    drop_last_cluster(result_);
  }
  add_run(text, stretch, Kind::kRun);
  return stretch.end;
}

}  // namespace nenpo::font
