#include "pdf/preflight/page_rules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <string>
#include <utility>

#include "pdf/preflight/entries.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

constexpr Pt kSizeTolerance = from_mm(0.5);
constexpr Pt kBoxTolerance{0.02};  // rounding of coordinates in the file
constexpr Pt kSmallestPage{3};     // ISO 19005-2, 6.1.13
constexpr Pt kLargestPage{14400};

/// Width and height of upright pages and sheets, mm.
constexpr std::array kSizes{std::pair{210.0, 297.0}, std::pair{297.0, 420.0}};

Pt width_of(const PageArea& area) { return area.right - area.left; }
Pt height_of(const PageArea& area) { return area.top - area.bottom; }

bool is_near(Pt a, Pt b, Pt tolerance) { return std::abs((a - b).count()) <= tolerance.count(); }

bool holds(const PageArea& outer, const PageArea& inner) {
  return outer.left <= inner.left + kBoxTolerance && outer.bottom <= inner.bottom + kBoxTolerance &&
         outer.right + kBoxTolerance >= inner.right && outer.top + kBoxTolerance >= inner.top;
}

std::string in_mm(Pt length) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f", length.count() * 25.4 / 72);
  return text.data();
}

bool is_sane(const PageArea& area) {
  for (const Pt side : {width_of(area), height_of(area)}) {
    if (side < kSmallestPage || side > kLargestPage) return false;
  }
  return true;
}

bool has_printed_size(Pt page_width, Pt page_height) {
  const Pt width = std::min(page_width, page_height);
  const Pt height = std::max(page_width, page_height);
  return std::any_of(kSizes.begin(), kSizes.end(), [&](const auto& size) {
    return is_near(width, from_mm(size.first), kSizeTolerance) &&
           is_near(height, from_mm(size.second), kSizeTolerance);
  });
}

/// On the sheets of a booklet two pages lie side by side.
bool has_printed_size(const PageArea& trim, Product product) {
  const Pt width = width_of(trim);
  return has_printed_size(width, height_of(trim)) ||
         (product == Product::kImposed && has_printed_size(width / 2, height_of(trim)));
}

/// How far the bleed box goes beyond the trim box, on each side.
std::array<Pt, 4> bleeds_of(const CheckedPage& page) {
  return {page.trim.left - page.bleed.left, page.trim.bottom - page.bleed.bottom,
          page.bleed.right - page.trim.right, page.bleed.top - page.trim.top};
}

bool is_for_press(Product product) {
  return product == Product::kPrint || product == Product::kImposed;
}

void check_bleed(const CheckedPage& page, const Expected& expected, Faults& faults) {
  const bool for_press = is_for_press(expected.product);
  const Pt bleed = for_press ? expected.bleed : Pt{0};
  const bool as_expected = [&] {
    for (const Pt side : bleeds_of(page)) {
      if (!is_near(side, bleed, kBoxTolerance)) return false;
    }
    return for_press || holds(page.trim, page.media);
  }();
  if (as_expected) return;
  faults.add("page-bleed", page.number, std::nullopt,
             for_press ? "裁ち落としが、仕上がりの四方に" + in_mm(bleed) + "mmではありません。"
                       : "仕上がりの外に余白（裁ち落とし）があります。");
}

void check_boxes(const CheckedPage& page, const Expected& expected, Faults& faults) {
  const bool nested = holds(page.media, page.crop) && holds(page.media, page.bleed) &&
                      holds(page.bleed, page.trim) && holds(page.crop, page.trim);
  if (!is_sane(page.media) || !is_sane(page.trim) || !nested) {
    return faults.add("page-boxes", page.number, std::nullopt,
                      "仕上がり・裁ち落とし・用紙の枠が、内から順に収まっていません。");
  }
  if (!has_printed_size(page.trim, expected.product)) {
    faults.add("page-size", page.number, std::nullopt,
               "仕上がりの寸法が" + in_mm(width_of(page.trim)) + "mm×" +
                   in_mm(height_of(page.trim)) + "mmで、A4でもA3でもありません。");
  }
  check_bleed(page, expected, faults);
}

void check_count(const CheckedFile& file, Faults& faults) {
  const auto expected = file.expected.pages;
  if (!expected || *expected == file.pages.size()) return;
  faults.add("page-count", std::to_string(file.pages.size()) + "ページあり、予定の" +
                               std::to_string(*expected) + "ページと違います。");
}

/// Labels hold from their page to the next that has one: so the first page has to have one, and
/// a label without a number holds for one page only.
void check_labels(const CheckedFile& file, Faults& faults) {
  Object tree = file.document->getRoot().getKey("/PageLabels");
  if (!tree.isDictionary()) {
    return faults.add("page-label", "ページ番号の付け方（PageLabels）がありません。");
  }
  const auto labels = QPDFNumberTreeObjectHelper(tree, *file.document, false).getAsMap();
  if (!labels.contains(0)) {
    faults.add("page-label", 1, std::nullopt, "ページ番号の付け方が決まっていません。");
  }
  const auto pages = static_cast<long long>(file.pages.size());
  for (const auto& [page, label] : labels) {
    const bool alone = page + 1 == pages || labels.contains(page + 1);
    if (page < 0 || page >= pages) {
      faults.add("page-label",
                 std::to_string(page + 1) + "枚目はないのに、番号の付け方があります。");
    } else if (name_in(label, "/S").empty() && !alone) {
      faults.add("page-label", static_cast<std::size_t>(page) + 2, std::nullopt,
                 "ページ番号が、前のページと同じです。");
    }
  }
}

}  // namespace

void check_pages(const CheckedFile& file, Faults& faults) {
  check_count(file, faults);
  for (const CheckedPage& page : file.pages) {
    check_boxes(page, file.expected, faults);
    if (name_in(page.object, "/Tabs") == "S") continue;
    faults.add("tab-order", page.number, std::nullopt,
               "タブの順（Tabs）が構造の順ではありません。");
  }
  check_labels(file, faults);
}

}  // namespace nenpo::pdf
