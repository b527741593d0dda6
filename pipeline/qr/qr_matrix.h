#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace nenpo::qr {

/// The modules of a QR code (ISO/IEC 18004) without its quiet zone, row by row; true is dark.
struct QrMatrix {
  int side = 0;  // modules
  std::vector<bool> dark;

  bool at(int x, int y) const { return dark[static_cast<std::size_t>(y * side + x)]; }
};

/// The light modules that have to stand around a code (9.1).
constexpr int kQuietZone = 4;

/// The smallest code of error correction level M that holds the text, as bytes. Nothing when none
/// can.
std::optional<QrMatrix> qr_matrix(const std::string& text);

}  // namespace nenpo::qr
