#pragma once

#include <string>
#include <string_view>

#include "model/press.h"
#include "pdf/page_clips.h"

namespace nenpo::pdf {

/// A content stream as the press takes it.
struct PressContent {
  std::string bytes;
  bool has_rgb = false;  // it still sets colours that have no ink
};

enum class Marking { kKept, kDropped };

/// Writes the colours of a content stream, which cairo sets as RGB or grey alone (PDF 1.7, 8.6.8),
/// as their inks: those on the black plate alone as grey, the others as CMYK. A colour of equal
/// parts that has no ink is grey, so black alone; any other stays as it is. With Marking::kDropped
/// the instructions that mark content (14.6) are left out. `clips`, of a page's content, opens its
/// clips to the bleed. One pass; nothing else changes.
PressContent in_inks(std::string_view content, const model::Inks& inks,
                     Marking marking = Marking::kKept, PageClips* clips = nullptr);

/// A page's content with its clips opened to the bleed, its colours as they are.
std::string with_open_clips(std::string_view content, PageClips& clips);

}  // namespace nenpo::pdf
