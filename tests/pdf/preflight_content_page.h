#pragma once

#include <functional>
#include <qpdf/QPDF.hh>
#include <string>
#include <string_view>

#include "pdf/preflight/preflight.h"

namespace nenpo::test {

/// A file of one page, 200 by 100 pt, for a content stream written by hand. Its resources:
/// /F1 composite, each code 1 em wide: 0001 to 0008 are 目 標 値 ｶ ﾞ か゚, a blank, and a character
/// of
///     private use
/// /F2 simple and bold, WinAnsi, its letters half an em wide
/// /P1 a picture of 100 by 50 pixels, RGB
/// /X1 a form that paints 目 in an artifact
/// /A5 half opaque; /A1 opaque; /AM multiplied with the ground
/// Its output intent is of RGB colours.
struct ContentPage {
  std::string content;
  std::function<void(QPDF& document, QPDFObjectHandle page)> change{};

  std::string pdf() const;
};

/// What the rules of content say of the page and where, in lines:
/// contrast: 1ページの左上から右へ7mm、下へ15mmの「目」と地の色の…
std::string said_of(const ContentPage& page, pdf::Product product = pdf::Product::kWeb);

}  // namespace nenpo::test
