#include "tests/pages/frames.h"

#include <algorithm>

namespace nenpo::pages {
namespace {

/// A glyph's ink may stand out of its em box.
constexpr Pt kStandOut{1.0};

bool is_within(const model::Box& inner, const model::Box& outer) {
  return inner.x >= outer.x - kStandOut && inner.y >= outer.y - kStandOut &&
         inner.x + inner.width <= outer.x + outer.width + kStandOut &&
         inner.y + inner.height <= outer.y + outer.height + kStandOut;
}

/// The lines and frames of one sheet, both in reading order.
struct Sheet {
  std::vector<std::size_t> lines;
  std::vector<std::size_t> frames;
};

Sheet sheet_of(const Reading& reading, const std::vector<FramePlace>& frames, std::size_t page) {
  Sheet sheet;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    if (frames[i].page == page) sheet.frames.push_back(i);
  }
  for (std::size_t i = 0; i < reading.lines.size(); ++i) {
    const Line& line = reading.lines[i];
    if (line.page != page || line.glyphs.empty()) continue;
    if (!reading.is_inside(line.tag, model::Role::kArtifact)) sheet.lines.push_back(i);
  }
  return sheet;
}

/// Of every line, in which frame it stands when the lines up to it stand outside as rarely as they
/// can.
void give_frames(const Reading& reading, const std::vector<FramePlace>& frames, const Sheet& sheet,
                 std::vector<std::size_t>& of_lines) {
  const std::size_t count = sheet.frames.size();
  std::vector<std::size_t> outside(count, 0);
  std::vector<std::vector<std::size_t>> came_from;  // by line and frame
  for (const std::size_t line : sheet.lines) {
    std::size_t best = 0;
    came_from.emplace_back();
    std::vector<std::size_t> next;
    for (std::size_t frame = 0; frame < count; ++frame) {
      if (outside[frame] < outside[best]) best = frame;
      came_from.back().push_back(best);
      const bool inside = is_within(reading.lines[line].ink, frames[sheet.frames[frame]].box);
      next.push_back(outside[best] + (inside ? 0 : 1));
    }
    outside = std::move(next);
  }
  auto frame =
      static_cast<std::size_t>(std::min_element(outside.begin(), outside.end()) - outside.begin());
  for (std::size_t i = sheet.lines.size(); i > 0; --i) {
    of_lines[sheet.lines[i - 1]] = sheet.frames[frame];
    frame = came_from[i - 1][frame];
  }
}

}  // namespace

std::vector<std::size_t> frames_by_line(const Reading& reading,
                                        const std::vector<FramePlace>& frames) {
  std::vector<std::size_t> of_lines(reading.lines.size(), kNone);
  for (std::size_t page = 0; page < reading.pages.pages.size(); ++page) {
    const Sheet sheet = sheet_of(reading, frames, page);
    if (!sheet.frames.empty()) give_frames(reading, frames, sheet, of_lines);
  }
  return of_lines;
}

std::vector<std::string> within_frames(const Reading& reading,
                                       const std::vector<FramePlace>& frames) {
  std::vector<std::string> found;
  const auto of_lines = frames_by_line(reading, frames);
  for (std::size_t i = 0; i < of_lines.size(); ++i) {
    if (of_lines[i] == kNone) continue;
    const FramePlace& frame = frames[of_lines[i]];
    if (is_within(reading.lines[i].ink, frame.box)) continue;
    found.push_back(at(reading, reading.lines[i]) + " stands out of the frame " + frame.name);
  }
  return found;
}

}  // namespace nenpo::pages
