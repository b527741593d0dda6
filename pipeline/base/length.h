#pragma once

#include <compare>

namespace nenpo {

/// A length in DTP points, 1/72 inch: the unit of pages, fonts and rules.
class Pt {
 public:
  constexpr Pt() = default;
  constexpr explicit Pt(double points) : points_(points) {}
  constexpr double count() const { return points_; }
  constexpr Pt& operator+=(Pt other) {
    points_ += other.points_;
    return *this;
  }
  constexpr Pt& operator-=(Pt other) {
    points_ -= other.points_;
    return *this;
  }
  constexpr auto operator<=>(const Pt&) const = default;
  friend constexpr Pt operator+(Pt a, Pt b) { return Pt{a.points_ + b.points_}; }
  friend constexpr Pt operator-(Pt a, Pt b) { return Pt{a.points_ - b.points_}; }
  friend constexpr Pt operator-(Pt a) { return Pt{-a.points_}; }
  friend constexpr Pt operator*(Pt a, double factor) { return Pt{a.points_ * factor}; }
  friend constexpr Pt operator*(double factor, Pt a) { return a * factor; }
  friend constexpr Pt operator/(Pt a, double divisor) { return Pt{a.points_ / divisor}; }
  friend constexpr double operator/(Pt a, Pt b) { return a.points_ / b.points_; }

 private:
  double points_ = 0;
};

constexpr Pt from_mm(double millimetres) { return Pt{millimetres * 72.0 / 25.4}; }

/// A length relative to a font size: 1 em is the side of one full-width character.
class Em {
 public:
  constexpr Em() = default;
  constexpr explicit Em(double ems) : ems_(ems) {}
  constexpr double count() const { return ems_; }
  constexpr Pt at(Pt font_size) const { return font_size * ems_; }
  constexpr Em& operator+=(Em other) {
    ems_ += other.ems_;
    return *this;
  }
  constexpr Em& operator-=(Em other) {
    ems_ -= other.ems_;
    return *this;
  }
  constexpr auto operator<=>(const Em&) const = default;
  friend constexpr Em operator+(Em a, Em b) { return Em{a.ems_ + b.ems_}; }
  friend constexpr Em operator-(Em a, Em b) { return Em{a.ems_ - b.ems_}; }
  friend constexpr Em operator-(Em a) { return Em{-a.ems_}; }
  friend constexpr Em operator*(Em a, double factor) { return Em{a.ems_ * factor}; }
  friend constexpr Em operator*(double factor, Em a) { return a * factor; }
  friend constexpr Em operator/(Em a, double divisor) { return Em{a.ems_ / divisor}; }
  friend constexpr double operator/(Em a, Em b) { return a.ems_ / b.ems_; }

 private:
  double ems_ = 0;
};

constexpr Em in_em(Pt length, Pt font_size) { return Em{length / font_size}; }

inline namespace literals {
constexpr Pt operator""_pt(long double points) { return Pt{static_cast<double>(points)}; }
constexpr Pt operator""_pt(unsigned long long points) { return Pt{static_cast<double>(points)}; }
constexpr Em operator""_em(long double ems) { return Em{static_cast<double>(ems)}; }
constexpr Em operator""_em(unsigned long long ems) { return Em{static_cast<double>(ems)}; }
}  // namespace literals

static_assert((0.5_em).at(9.0_pt) == 4.5_pt);

}  // namespace nenpo
