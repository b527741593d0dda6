#include "font/shaped_text.h"

#include <cstdint>

namespace nenpo::font {

void append(ShapedText& result, const ShapedText& piece, std::size_t text_at) {
  const auto text_offset = static_cast<std::uint32_t>(text_at);
  const auto glyph_offset = static_cast<std::uint32_t>(result.glyphs.size());
  result.glyphs.insert(result.glyphs.end(), piece.glyphs.begin(), piece.glyphs.end());
  for (ShapedCluster cluster : piece.clusters) {
    cluster.text_begin += text_offset;
    cluster.glyph_begin += glyph_offset;
    result.clusters.push_back(cluster);
  }
  for (MissingGlyph missing : piece.missing) {
    missing.text_begin += text_offset;
    result.missing.push_back(missing);
  }
}

void drop_last_cluster(ShapedText& text) {
  const ShapedCluster last = text.clusters.back();
  text.clusters.pop_back();
  text.glyphs.resize(last.glyph_begin);
  while (!text.missing.empty() && text.missing.back().text_begin >= last.text_begin) {
    text.missing.pop_back();
  }
}

void clear(ShapedText& text) {
  text.glyphs.clear();
  text.clusters.clear();
  text.missing.clear();
}

bool is_one_plain_glyph(const ShapedText& shaped) {
  if (shaped.glyphs.size() != 1 || shaped.clusters.size() != 1) return false;
  const ShapedGlyph& glyph = shaped.glyphs.front();
  return glyph.index != 0 && glyph.x_offset == 0 && glyph.y_offset == 0;
}

}  // namespace nenpo::font
