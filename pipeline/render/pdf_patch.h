#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nenpo::render {

/// Puts further entries into the objects of a finished PDF and corrects its cross-reference table
/// (PDF 1.7, 7.5.4). Reads the plain form that cairo 1.16 writes: one table, every object in it,
/// none in object streams.
class PdfPatch {
 public:
  /// Nothing when the bytes have another form.
  static std::optional<PdfPatch> read(std::string pdf);

  /// Objects are numbered from 1 up to, but not including, this.
  std::size_t object_end() const { return offsets_.size(); }
  /// The text of the object from behind its "7 0 obj" up to the table or file end, streams
  /// included.
  std::string_view object(std::size_t number) const;
  /// Inserts the text that many bytes into the object. Once for each object at most.
  void insert(std::size_t number, std::size_t at, std::string text);
  /// The PDF with all insertions.
  std::string finish() &&;

 private:
  struct Insertion {
    std::size_t position = 0;
    std::string text;
  };
  std::size_t start_of(std::size_t number) const;
  std::string shifted_table() const;
  void move_apart();

  std::string pdf_;
  std::size_t table_ = 0;    // of "xref"
  std::size_t trailer_ = 0;  // behind the table's entries
  std::vector<std::size_t> offsets_;
  std::vector<Insertion> insertions_;
};

}  // namespace nenpo::render
