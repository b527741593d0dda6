#include <cmath>
#include <string>

#include "qr/qr_matrix.h"
#include "typeset/pictures/picture_setter.h"

namespace nenpo::typeset {
namespace {

/// The smallest module that a camera still reads from offset print.
constexpr Pt kSmallestModule = from_mm(0.33);
constexpr model::Colour kDark{0, 0, 0};
constexpr model::Colour kLight{255, 255, 255};

void add_rectangle(model::Path& path, const model::Box& box) {
  const Pt right = box.x + box.width;
  const Pt bottom = box.y + box.height;
  path.steps.insert(
      path.steps.end(),
      {model::PathMove{{box.x, box.y}}, model::PathLine{{right, box.y}},
       model::PathLine{{right, bottom}}, model::PathLine{{box.x, bottom}}, model::PathClose{}});
}

/// The dark modules as one shape, those that touch in a row in one.
model::Path dark_modules(const qr::QrMatrix& matrix, Pt module) {
  model::Path path{.steps = {}, .fill = kDark, .stroke = {}};
  const auto at = [module](int modules) { return module * double(modules + qr::kQuietZone); };
  for (int y = 0; y < matrix.side; ++y) {
    for (int x = 0; x < matrix.side;) {
      const int begin = x;
      while (x < matrix.side && matrix.at(x, y)) ++x;
      if (x > begin) add_rectangle(path, {at(begin), at(y), module * double(x - begin), module});
      if (x == begin) ++x;
    }
  }
  return path;
}

Finding unreadable(const model::QrCode& code, std::string message, std::string remedy) {
  return {.code = "qr-unreadable",
          .severity = Severity::kError,
          .place = {code.from.file, "", std::to_string(code.from.line)},
          .message = "QRコード「" + code.url + "」" + std::move(message),
          .remedy = std::move(remedy),
          .related = {}};
}

void draw_code(Piece& piece, const model::QrCode& code, const model::QrStyle& style) {
  const auto matrix = qr::qr_matrix(code.url);
  if (!matrix) {
    piece.findings.push_back(
        unreadable(code, "は、長すぎるため作れません。",
                   "短いURLにしてください（例：https://www.city.kawasaki.jp/）。"));
    return;
  }
  const Pt module = style.side / double(matrix->side + 2 * qr::kQuietZone);
  if (module < kSmallestModule) {
    const Pt needed = kSmallestModule * double(matrix->side + 2 * qr::kQuietZone);
    piece.findings.push_back(
        unreadable(code, "は、目が細かすぎて読み取れないおそれがあります。",
                   "URLを短くするか、様式の [qr] の side を大きくしてください（例：side = \"" +
                       std::to_string(static_cast<int>(std::ceil(needed.count()))) + "pt\"）。"));
  }
  model::TagBegin figure;
  figure.role = model::Role::kFigure;
  figure.alternative_text = "QRコード（" + code.url + "）";
  open_tag(piece, figure);
  fill(piece, {Pt{}, Pt{}, style.side, style.side}, kLight);
  piece.items.emplace_back(dark_modules(*matrix, module));
  close_tag(piece);
}

}  // namespace

Piece set_qr_code(const model::QrCode& code, const model::QrStyle& style, Setting& setting) {
  const std::size_t found = setting.findings.size();
  Piece piece;
  piece.snap = Snap::kFree;
  piece.before = style.before;
  piece.after = style.after;
  piece.from = code.from;
  open_tag(piece, model::Role::kSection);
  draw_code(piece, code, style);
  Pt y = style.side + style.gap;
  const auto add = [&](const model::Inlines& text, const model::TextStyle& look, model::Role role) {
    if (text.empty()) return;
    y += set_below(piece, text, look, {Pt{}, y, setting.line_length, {}}, role, code.from, setting);
  };
  add({model::Text{code.url, false, {}}}, style.url, model::Role::kParagraph);
  add(code.caption, style.caption, model::Role::kCaption);
  close_tag(piece);
  piece.height = y;
  move_findings(setting, found, piece);
  return piece;
}

}  // namespace nenpo::typeset
