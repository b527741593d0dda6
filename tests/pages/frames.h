#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tests/pages/reading.h"

namespace nenpo::pages {

/// A frame of a sheet: the box in which its blocks must stand. A sheet's frames are read one after
/// the other.
struct FramePlace {
  std::size_t page = 0;
  std::string name;
  model::Box box;
};

/// The frame in which each line stands, as an index of `frames`, or kNone: on other pages, and for
/// artifacts. Lines are given to frames in reading order so that as few as possible stand outside.
std::vector<std::size_t> frames_by_line(const Reading& reading,
                                        const std::vector<FramePlace>& frames);

/// No text stands outside its frame.
std::vector<std::string> within_frames(const Reading& reading,
                                       const std::vector<FramePlace>& frames);

}  // namespace nenpo::pages
