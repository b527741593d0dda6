#pragma once

#include <qpdf/QPDFMatrix.hh>
#include <vector>

#include "pdf/preflight/content/extent.h"

namespace nenpo::pdf {

/// The path that a content stream is constructing (PDF 1.7, 8.5.2), on the page; curves as short
/// straight lines.
class Path {
 public:
  void move(const QPDFMatrix& matrix, double x, double y);
  void line(const QPDFMatrix& matrix, double x, double y);
  /// Through (x1 y1) and (x2 y2) to (x3 y3).
  void curve(const QPDFMatrix& matrix, double x1, double y1, double x2, double y2, double x3,
             double y3);
  /// The same with the current point in place of the first.
  void curve_from_here(const QPDFMatrix& matrix, double x2, double y2, double x3, double y3);
  void rectangle(const QPDFMatrix& matrix, double x, double y, double width, double height);
  void close();
  void clear() { outlines_.clear(); }

  bool empty() const { return outlines_.empty(); }
  Extent extent() const;
  /// Whether filling it fills the whole of its extent.
  bool is_rectangle() const;
  const std::vector<std::vector<model::Point>>& outlines() const { return outlines_; }
  /// Its straight parts as areas, as broad as `width` draws them.
  std::vector<std::vector<model::Point>> stroked(Pt width) const;

 private:
  std::vector<std::vector<model::Point>> outlines_;
  double x_ = 0, y_ = 0;  // the current point before `matrix`
  double begin_x_ = 0, begin_y_ = 0;
};

}  // namespace nenpo::pdf
