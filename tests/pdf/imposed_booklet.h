#pragma once

#include <cstddef>
#include <functional>
#include <qpdf/QPDF.hh>
#include <string>
#include <vector>

#include "model/imposition.h"
#include "tests/render/booklet.h"

namespace nenpo::test {

// Pages of 300 x 400 pt, as they are cut, and a bleed of 9 pt.
inline constexpr int kWidth = 300;
inline constexpr int kHeight = 400;
inline constexpr int kBleed = 9;
inline constexpr int kSpine = kWidth;

model::Binding saddle(Pt paper_thickness = Pt{0});
/// The file for readers of that booklet, its pages of that size.
std::string finished(Booklet booklet);
/// Pages on which stands "page1", "page2" …, 72 pt from the left and from above.
Booklet numbered(std::size_t pages);
/// The file for readers on its sheets; the test fails when it cannot be imposed.
std::string imposed(const std::string& web, const model::Binding& binding);

/// `bytes` outlive the document.
void open_pdf(QPDF& document, const std::string& bytes);
std::vector<QPDFObjectHandle> pages_of(QPDF& document);
/// The bytes with something changed through libqpdf.
std::string changed(const std::string& bytes, const std::function<void(QPDF&)>& change);

}  // namespace nenpo::test
