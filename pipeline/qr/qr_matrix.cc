#include "qr/qr_matrix.h"

#include <qrencode.h>

#include <cstddef>

#include "base/c_ptr.h"

namespace nenpo::qr {
namespace {

using CodePtr = CPtr<QRcode, QRcode_free>;

constexpr int kSmallestVersion = 0;  // libqrencode finds it
constexpr unsigned char kDark = 1;   // the lowest bit of a module

}  // namespace

std::optional<QrMatrix> qr_matrix(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const CodePtr code(QRcode_encodeData(static_cast<int>(text.size()),
                                       reinterpret_cast<const unsigned char*>(text.data()),
                                       kSmallestVersion, QR_ECLEVEL_M));
  if (!code) return std::nullopt;
  QrMatrix matrix{code->width, {}};
  const auto modules =
      static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
  matrix.dark.reserve(modules);
  for (std::size_t i = 0; i < modules; ++i) matrix.dark.push_back((code->data[i] & kDark) != 0);
  return matrix;
}

}  // namespace nenpo::qr
