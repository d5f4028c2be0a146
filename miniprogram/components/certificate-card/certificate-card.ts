/** One of my own certificates. Event `open` with its code. */
Component({
  properties: {
    /** A CertificateView. */
    certificate: { type: Object, value: null as unknown as object },
  },
  methods: {
    open() {
      const { code } = this.data.certificate as unknown as { code: string };
      this.triggerEvent('open', { code });
    },
  },
});
