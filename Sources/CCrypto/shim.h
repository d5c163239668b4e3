// Of libcrypto Balise calls only SHA256(), and for large files the same in pieces: EVP_Digest….
#include <openssl/evp.h>
#include <openssl/sha.h>
