#pragma once

#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string_view>

namespace nenpo::pdf {

/// The decoded bytes of a stream, kept as long as this.
class StreamBytes {
 public:
  explicit StreamBytes(QPDFObjectHandle stream) : buffer_(stream.getStreamData()) {}

  std::string_view view() const {
    return {reinterpret_cast<const char*>(buffer_->getBuffer()), buffer_->getSize()};
  }

 private:
  std::shared_ptr<Buffer> buffer_;
};

}  // namespace nenpo::pdf
