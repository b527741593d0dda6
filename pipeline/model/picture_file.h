#pragma once

#include <string>

namespace nenpo::model {

enum class PictureFormat { kPng, kJpeg, kSvg };

/// A picture file that was handed in or that lies beside the template.
struct PictureFile {
  std::string file;  // as findings name it: "16_消防局/写真/B05_1.png"
  std::string path;  // on this machine: for the renderer only, never written to an output
  PictureFormat format = PictureFormat::kPng;
  int width = 0, height = 0;  // pixels, upright; of an SVG its size in CSS pixels
  std::string sha256;
  int orientation = 1;    // how a JPEG has to be turned to stand upright: Exif 2.3, tag 274, 1 to 8
  bool overruns = false;  // an SVG that goes on beyond its frame: overflow="visible"
};

}  // namespace nenpo::model
