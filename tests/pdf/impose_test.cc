#include "pdf/impose.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <regex>
#include <string>
#include <utility>
#include <vector>

#include "pdf/preflight/preflight.h"
#include "tests/pdf/imposed_booklet.h"

namespace nenpo::pdf {
namespace {

using model::Binding;
using model::BindingSide;
using test::Booklet;
using test::changed;
using test::finished;
using test::imposed;
using test::kBleed;
using test::kHeight;
using test::kSpine;
using test::kWidth;
using test::numbered;
using test::open_pdf;
using test::pages_of;
using test::read_pdf;
using test::saddle;
using testing::ElementsAre;
using testing::HasSubstr;
using Object = QPDFObjectHandle;

/// Where a word stands on a sheet, pt from its upper left corner.
struct Word {
  std::size_t sheet;  // from 0
  double x, y;
};

std::map<std::string, Word> words_of(const std::string& pdf) {
  const std::string text = read_pdf("pdftotext -bbox", pdf, "-");
  std::map<std::string, Word> words;
  const std::regex element("<page |<word xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\"[^>]*>([^<]*)<");
  std::size_t sheets = 0;
  for (std::sregex_iterator at(text.begin(), text.end(), element), end; at != end; ++at) {
    if ((*at)[3].length() == 0) {
      ++sheets;
    } else {
      words[(*at)[3]] = {sheets - 1, std::stod((*at)[1]), std::stod((*at)[2])};
    }
  }
  return words;
}

/// "8:1 2:7 …", read from where the words stand.
std::string order_of(const std::string& pdf) {
  QPDF document;
  open_pdf(document, pdf);
  std::vector<std::pair<std::string, std::string>> sides(pages_of(document).size(), {"-", "-"});
  for (const auto& [word, at] : words_of(pdf)) {
    auto& side = sides.at(at.sheet);
    (at.x < kSpine ? side.first : side.second) = word.substr(std::string("page").size());
  }
  std::string order;
  for (const auto& [left, right] : sides) {
    order += (order.empty() ? "" : " ") + left + ":" + right;
  }
  return order;
}

TEST(ImposedPdf, HasItsPagesWhereTheFoldedSheetsWantThem) {
  EXPECT_EQ(order_of(imposed(finished(numbered(8)), saddle())), "8:1 2:7 6:3 4:5");
  EXPECT_EQ(order_of(imposed(finished(numbered(6)), saddle())), "-:1 2:- 6:3 4:5");
  Binding vertical = saddle();
  vertical.side = BindingSide::kRight;
  EXPECT_EQ(order_of(imposed(finished(numbered(8)), vertical)), "1:8 7:2 3:6 5:4");
  Binding covered = saddle();
  covered.back_cover = true;
  EXPECT_EQ(order_of(imposed(finished(numbered(6)), covered)), "6:1 2:- -:3 4:5");
}

TEST(ImposedPdf, HasTheSidesOfBooksOfAnyLength) {
  for (const std::size_t pages : {4U, 10U, 46U}) {
    const std::string pdf = imposed(finished(numbered(pages)), saddle());
    QPDF document;
    open_pdf(document, pdf);
    EXPECT_EQ(pages_of(document).size(), (pages + 3) / 4 * 2);
    const auto words = words_of(pdf);
    EXPECT_EQ(words.size(), pages);
    for (std::size_t page = 1; page <= pages; ++page) {
      EXPECT_EQ(words.at("page" + std::to_string(page)).x > kSpine, page % 2 == 1) << page;
    }
  }
}

TEST(ImposedPdf, MovesPagesTowardsTheSpineByTheSheetsOutside) {
  const auto words = words_of(imposed(finished(numbered(12)), saddle(1.5_pt)));
  const double at = words.at("page1").x - kSpine;  // on a page
  EXPECT_NEAR(words.at("page2").x, at, 0.01);
  EXPECT_NEAR(words.at("page3").x, kSpine + at - 1.5, 0.01);
  EXPECT_NEAR(words.at("page4").x, at + 1.5, 0.01);
  EXPECT_NEAR(words.at("page5").x, kSpine + at - 3, 0.01);
  EXPECT_NEAR(words.at("page6").x, at + 3, 0.01);
  for (const auto& [word, place] : words) EXPECT_NEAR(place.y, words.at("page1").y, 0.01) << word;
}

std::string box_of(Object page, const std::string& name) {
  const Object::Rectangle box = page.getKey(name).getArrayAsRectangle();
  const auto whole = [](double value) { return std::to_string(std::lround(value)); };
  return whole(box.llx) + " " + whole(box.lly) + " " + whole(box.urx) + " " + whole(box.ury);
}

TEST(ImposedPdf, HasSheetsOfTwoPages) {
  QPDF document;
  const std::string pdf = imposed(finished(numbered(6)), saddle());
  open_pdf(document, pdf);
  for (Object& sheet : pages_of(document)) EXPECT_EQ(box_of(sheet, "/MediaBox"), "0 0 600 400");
}

TEST(ImposedPdf, MayBeTwoPagesOfAKnownSizeWide) {
  const std::string slides = changed(finished(numbered(4)), [](QPDF& document) {
    for (Object& page : pages_of(document)) {
      page.replaceKey("/MediaBox", Object::parse("[ 0 0 841.89 595.276 ]"));
    }
  });
  const std::string sheets = imposed(slides, saddle());
  const auto has_a_size = [&](Product product) {
    const auto faults = preflight(sheets, "slides", {.product = product});
    return faults && std::none_of(faults->begin(), faults->end(),
                                  [](const auto& fault) { return fault.rule == "page-size"; });
  };
  EXPECT_TRUE(has_a_size(Product::kImposed));
  EXPECT_FALSE(has_a_size(Product::kPrint));
}

TEST(ImposedPdf, LabelsItsSides) {
  QPDF document;
  const std::string pdf = imposed(finished(numbered(8)), saddle());
  open_pdf(document, pdf);
  std::vector<std::string> labels;
  Object tree = document.getRoot().getKey("/PageLabels");
  for (const auto& [side, label] : QPDFNumberTreeObjectHelper(tree, document)) {
    labels.push_back(std::to_string(side) + Object(label).getKey("/P").getUTF8Value());
  }
  EXPECT_THAT(labels, ElementsAre("01表", "11裏", "22表", "32裏"));
}

TEST(ImposedPdf, IsAFileWithoutFaultsAndTheSameTwice) {
  const std::string web = finished(numbered(6));
  const std::string pdf = imposed(web, saddle(0.3_pt));
  EXPECT_THAT(read_pdf("qpdf --check", pdf),
              HasSubstr("No syntax or stream encoding errors found"));
  EXPECT_EQ(pdf, imposed(web, saddle(0.3_pt)));
}

// ---- what is seen

/// Shows what stands beyond the edges of the pages, as the printer's copy does.
constexpr int kMargin = 20;
std::string with_margin(const std::string& pdf) {
  return changed(pdf, [](QPDF& document) {
    for (Object& page : pages_of(document)) {
      const Object::Rectangle box = page.getKey("/MediaBox").getArrayAsRectangle();
      page.replaceKey("/MediaBox",
                      Object::newArray(Object::Rectangle(box.llx - kMargin, box.lly - kMargin,
                                                         box.urx + kMargin, box.ury + kMargin)));
    }
  });
}

struct PixelArea {
  int x, y, width, height;
};

/// The pixels of a part of a page, one for each point, from its upper left corner.
std::string pixels(const std::string& pdf, int page, const PixelArea& area) {
  const auto option = [](const char* name, int value) {
    return std::string(" -") + name + " " + std::to_string(value);
  };
  return read_pdf("pdftoppm -r 72 -aa no -aaVector no" + option("f", page) + option("l", page) +
                      option("x", area.x) + option("y", area.y) + option("W", area.width) +
                      option("H", area.height),
                  pdf);
}

bool has_ink(const std::string& picture) {
  const std::size_t head = picture.find("\n255\n") + std::string("\n255\n").size();
  return picture.find_first_not_of('\xff', head) != std::string::npos;
}

/// Six pages: text, and below it a red ground far beyond the page.
std::string finished_in_red() {
  return changed(finished(numbered(6)), [](QPDF& document) {
    for (auto& page : QPDFPageDocumentHelper(document).getAllPages()) {
      page.addPageContents(
          document.newStream("/Artifact BMC q 1 0 0 rg -40 -30 380 460 re f Q EMC\n"), true);
    }
  });
}

TEST(ImposedPdf, ShowsThePagesAsTheyWere) {
  const std::string web = finished_in_red();
  const std::string pdf = with_margin(imposed(web, saddle(2_pt)));
  const std::string before = with_margin(web);
  // Page 2 stands at the left of side 2 with its bleed, page 3 at the right of side 3, moved.
  const PixelArea with_bleed{kMargin - kBleed, kMargin - kBleed, kWidth + kBleed,
                             kHeight + 2 * kBleed};
  EXPECT_EQ(pixels(pdf, 2, with_bleed), pixels(before, 2, with_bleed));
  EXPECT_EQ(pixels(pdf, 3, {kMargin + kSpine, kMargin, kWidth - 2, kHeight}),
            pixels(before, 3, {kMargin + 2, kMargin, kWidth - 2, kHeight}));
}

TEST(ImposedPdf, PrintsNothingOfAPageBeyondTheSpineNorBeyondItsBleed) {
  const std::string pdf = with_margin(imposed(finished_in_red(), saddle(2_pt)));
  // Side 1 is blank at its left, side 2 at its right; page 6 of side 3 is moved to the right.
  EXPECT_FALSE(has_ink(pixels(pdf, 1, {0, 0, kMargin + kSpine, kHeight + 2 * kMargin})));
  EXPECT_TRUE(has_ink(pixels(pdf, 1, {kMargin + kSpine, kMargin, 1, kHeight})));
  EXPECT_FALSE(has_ink(pixels(pdf, 2, {kMargin + kSpine, 0, kWidth + kMargin, kHeight})));
  EXPECT_TRUE(has_ink(pixels(pdf, 2, {kMargin + kSpine - 1, kMargin, 1, kHeight})));
  EXPECT_TRUE(has_ink(pixels(pdf, 2, {kMargin - kBleed, kMargin, 1, kHeight})));
  EXPECT_FALSE(has_ink(pixels(pdf, 2, {0, 0, kMargin - kBleed, kHeight + 2 * kMargin})));
  EXPECT_FALSE(has_ink(pixels(pdf, 2, {0, 0, kWidth, kMargin - kBleed})));
  EXPECT_FALSE(has_ink(pixels(pdf, 3, {0, 0, kMargin - kBleed + 2, kHeight})));
  EXPECT_TRUE(has_ink(pixels(pdf, 3, {kMargin - kBleed + 2, kMargin, 1, kHeight})));
}

TEST(ImposedPdf, KeepsWhatThePagesHaveOfTheBleed) {
  Booklet booklet = numbered(4);
  for (auto& page : booklet.pages.pages) {
    const model::Box ground{Pt{-kBleed}, Pt{-kBleed}, Pt{kWidth + 2 * kBleed},
                            Pt{kHeight + 2 * kBleed}};
    page.items.insert(page.items.begin(), model::Rectangle{ground, {0, 90, 80}});
  }
  const std::string pdf = with_margin(imposed(finished(booklet), saddle()));
  const int near = kMargin - kBleed;
  const int right = kMargin + 2 * kWidth + kBleed - 1;
  EXPECT_TRUE(has_ink(pixels(pdf, 2, {near, kMargin, 1, kHeight})));
  EXPECT_TRUE(has_ink(pixels(pdf, 2, {right, kMargin, 1, kHeight})));
  EXPECT_TRUE(has_ink(pixels(pdf, 2, {kMargin, near, kWidth, 1})));
  EXPECT_TRUE(has_ink(pixels(pdf, 2, {kMargin, kMargin + kHeight + kBleed - 1, kWidth, 1})));
}

TEST(ImposedPdf, PrintsNothingOfAMovedPageBeyondTheSpine) {
  Binding covered = saddle(2_pt);
  covered.back_cover = true;  // side 3 has page 3 beside a blank one
  const PixelArea left{0, 0, kMargin + kSpine, kHeight};
  const PixelArea right{kMargin + kSpine, 0, kWidth + kMargin, kHeight};
  const std::string pdf = with_margin(imposed(finished_in_red(), covered));
  EXPECT_FALSE(has_ink(pixels(pdf, 3, left)));
  EXPECT_TRUE(has_ink(pixels(pdf, 3, right)));
  covered.side = BindingSide::kRight;
  const std::string vertical = with_margin(imposed(finished_in_red(), covered));
  EXPECT_TRUE(has_ink(pixels(vertical, 3, left)));
  EXPECT_FALSE(has_ink(pixels(vertical, 3, right)));
}

// ---- what cannot be done

std::string fault_of(const std::string& web, const Binding& binding) {
  const auto pdf = impose(web, "plan", binding, Pt{kBleed});
  EXPECT_FALSE(pdf);
  return pdf ? "" : pdf.error().operation + " " + pdf.error().subject + " " + pdf.error().reason;
}

TEST(ImposedPdf, IsRefusedWithTheReason) {
  const std::string mixed = changed(finished(numbered(3)), [](QPDF& document) {
    pages_of(document)[2].replaceKey("/MediaBox", Object::parse("[ 0 0 300 401 ]"));
  });
  EXPECT_EQ(
      fault_of(mixed, saddle()),
      "面付け plan 1枚目と3枚目の大きさが違います。中綴じの冊子は、すべてのページを同じ大きさに"
      "してください。");
  EXPECT_THAT(fault_of("nothing", saddle()), HasSubstr("面付け plan PDFの形が読めません: "));
}

}  // namespace
}  // namespace nenpo::pdf
